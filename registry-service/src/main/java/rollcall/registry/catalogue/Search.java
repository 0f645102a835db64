package rollcall.registry.catalogue;

import java.util.Optional;
import rollcall.devices.identity.RowKey;
import rollcall.events.CatalogueDevice;
import rollcall.events.DeviceAccepted;

/**
 * Looks rows up that no hash proves. One that names only a product key is found in two steps, for the key lies in one
 * partition and its device in another.
 */
public final class Search {
    /** The proof of a row whose device the catalogue knows, or, before the second step, whose product key it knows. */
    public static final String BY_CATALOGUE = "catalogue";

    private final ProductKeys keys;
    private final Catalogue catalogue;

    public Search(ProductKeys keys, Catalogue catalogue) {
        this.keys = keys;
        this.catalogue = catalogue;
    }

    /** What came of it. */
    public sealed interface Result {
        /** The device is known; the row says of it what its manufacturer does. */
        record Found(DeviceAccepted row) implements Result {}

        /** The product key names a device, under whose id the search goes on. */
        record Elsewhere(DeviceAccepted row) implements Result {}

        /** Nothing of that kind is known by now. */
        record Missing() implements Result {}
    }

    public Result find(DeviceAccepted row) {
        return new RowKey(row.getDeviceId()).isProductKey() ? byKey(row) : byDevice(row);
    }

    /** The row as it was before its product key was found. */
    public static DeviceAccepted asAccepted(DeviceAccepted row) {
        return row.getProof().equals(BY_CATALOGUE)
                ? DeviceAccepted.newBuilder(row)
                        .setDeviceId(RowKey.ofProductKey(row.getProductKey()).value())
                        .setProof("")
                        .build()
                : row;
    }

    private Result byKey(DeviceAccepted row) {
        return keys.find(row.getDeviceId())
                .<Result>map(named -> new Result.Elsewhere(DeviceAccepted.newBuilder(row)
                        .setDeviceId(named.getDeviceId())
                        .setProof(BY_CATALOGUE)
                        .build()))
                .orElseGet(Result.Missing::new);
    }

    private Result byDevice(DeviceAccepted row) {
        Optional<CatalogueDevice> device = catalogue.find(row.getDeviceId());
        return device.filter(known -> names(known, row))
                .<Result>map(known -> new Result.Found(identified(row, known)))
                .orElseGet(Result.Missing::new);
    }

    /** A product key is bound to a device before the device's entry is decided, and counts only once that names it. */
    private static boolean names(CatalogueDevice device, DeviceAccepted row) {
        return !row.getProof().equals(BY_CATALOGUE) || device.getProductKeys().contains(row.getProductKey());
    }

    private static DeviceAccepted identified(DeviceAccepted row, CatalogueDevice device) {
        return DeviceAccepted.newBuilder(row)
                .setProof(BY_CATALOGUE)
                .setManufacturer(device.getManufacturer())
                .setModel(device.getModel())
                .setSerialNumber(device.getSerialNumber())
                .setProductKey(
                        row.getProductKey().isEmpty()
                                ? device.getProductKeys().stream().findFirst().orElse("")
                                : row.getProductKey())
                .setAnchor(device.getAnchor())
                .build();
    }
}
