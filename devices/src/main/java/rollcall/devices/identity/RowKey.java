package rollcall.devices.identity;

import java.util.Optional;
import java.util.stream.Stream;
import rollcall.devices.hash.HashReading;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/**
 * What a row is keyed by, so that rows about one device meet: a {@link DeviceId} where there is one; else {@code
 * pkid:<13 digits>} where only a product key is named, the very key under which the catalogue knows it; else {@code
 * row:<32 hexadecimal digits>}, a digest of the row's text.
 *
 * @param value one of the three
 */
public record RowKey(String value) {
    private static final String PRODUCT_KEY = "pkid:";
    private static final String ROW = "row:";

    public RowKey {
        if (!DeviceId.isWellFormed(value) && !isProductKey(value) && !Hex32.follows(ROW, value)) {
            throw new IllegalArgumentException("not a row key");
        }
    }

    /** The key of a row whose hash reads so; of a row without a hash the reading does not matter. Never throws. */
    public static RowKey of(DeviceRow row, HashReading reading) {
        Identifiers inHash = Identifiers.withoutEndorsementKey(reading);
        Optional<DeviceId> proved = DeviceId.of(inHash).or(() -> DeviceId.of(Identifiers.in(reading)));
        return of(row, proved, inHash.productKey());
    }

    static RowKey of(DeviceRow row, Optional<DeviceId> proved, String productKeyInHash) {
        if (proved.isPresent()) {
            return new RowKey(proved.get().value());
        }
        Identifiers inRow = row.dialect() == Dialect.MMD_SELF ? Identifiers.NONE : Identifiers.in(row);
        return DeviceId.of(inRow)
                .map(DeviceId::value)
                .or(() -> Stream.of(productKeyInHash, inRow.productKey())
                        .filter(ProductKey::isSound)
                        .findFirst()
                        .map(PRODUCT_KEY::concat))
                .map(RowKey::new)
                .orElseGet(() -> ofText(row));
    }

    private static RowKey ofText(DeviceRow row) {
        Digest digest = new Digest()
                .with(row.serialNumber())
                .with(row.productKey())
                .with(row.hardwareHash().bytes())
                .with(row.hardwareHash().text())
                .with(row.manufacturer())
                .with(row.model())
                .with(row.groupTag())
                .with(row.assignedUser());
        row.surplus().forEach(digest::with);
        return new RowKey(ROW + digest.hex());
    }

    /** The key of a row that names nothing but this product key, 13 digits. */
    public static RowKey ofProductKey(String productKey) {
        return new RowKey(PRODUCT_KEY + productKey);
    }

    /** The device's id; empty where the row names only a product key or nothing usable. */
    public Optional<DeviceId> deviceId() {
        return DeviceId.isWellFormed(value) ? Optional.of(new DeviceId(value)) : Optional.empty();
    }

    /** Whether the device is named by its product key alone. */
    public boolean isProductKey() {
        return isProductKey(value);
    }

    /** Whether the row names a device at all. */
    public boolean namesADevice() {
        return !value.startsWith(ROW);
    }

    private static boolean isProductKey(String value) {
        return value.startsWith(PRODUCT_KEY) && ProductKey.isSound(value.substring(PRODUCT_KEY.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
