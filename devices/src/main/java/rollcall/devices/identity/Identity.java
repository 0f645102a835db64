package rollcall.devices.identity;

import java.util.Optional;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/**
 * Which device a row speaks of, as far as it can be told. A readable hash decides alone; only where it names no device
 * do the row's cells, and then they need the catalogue, for anyone can type a serial number beside a hash. In a {@link
 * Dialect#MMD_SELF} file the cells are for display and never decide.
 *
 * @param anchor the hardware behind it; empty without a hash
 * @param serialNumber the hash's, else the row's; so are the three that follow; empty where neither says it
 */
public record Identity(
        RowKey key,
        Optional<Anchor> anchor,
        String serialNumber,
        String productKey,
        String manufacturer,
        String model,
        Proof proof) {

    /**
     * The identity of a row. Never throws.
     *
     * @param inHash what its hash says; {@link Identifiers#NONE} where it has none that can be read
     * @param inRow what its cells say
     */
    public static Identity of(DeviceRow row, Identifiers inHash, Identifiers inRow) {
        Optional<DeviceId> proved = DeviceId.of(inHash);
        boolean displayOnly = row.dialect() == Dialect.MMD_SELF && !inHash.equals(Identifiers.NONE);
        Identifiers told = displayOnly ? Identifiers.NONE : inRow;
        return new Identity(
                RowKey.of(row, proved, inHash.productKey()),
                Anchor.of(inHash),
                either(inHash.serialNumber(), told.serialNumber()),
                either(ProductKey.isSound(inHash.productKey()) ? inHash.productKey() : "", told.productKey()),
                either(inHash.manufacturer(), told.manufacturer()),
                either(inHash.model(), told.model()),
                proved.isPresent() ? Proof.HASH : Proof.CATALOGUE_NEEDED);
    }

    private static String either(String first, String second) {
        return first.isBlank() ? second : first;
    }
}
