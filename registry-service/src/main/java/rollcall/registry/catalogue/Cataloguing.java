package rollcall.registry.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.devices.row.Column;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryReceived;
import rollcall.events.CatalogueProductKey;
import rollcall.registry.catalogue.Ruling.Conflict;
import rollcall.registry.catalogue.Ruling.Published;
import rollcall.registry.catalogue.Ruling.Unchanged;

/**
 * Decides entries in two steps, since product key and device lie in different partitions. A key is bound in the first
 * step, before the device is looked at: of two entries that name two devices by one key at the same moment, one must
 * lose. It stays bound where the second step finds a conflict, but names the device only once its entry says so too.
 */
public final class Cataloguing {
    private static final long FIRST_VERSION = 1;

    private final ProductKeys keys;
    private final Catalogue catalogue;
    private final Clock clock;

    public Cataloguing(ProductKeys keys, Catalogue catalogue, Clock clock) {
        this.keys = keys;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The first step, of an entry with a product key.
     *
     * @param key {@code pkid:} and its 13 digits
     * @return the conflict that ends it here; empty if it goes on
     */
    public Optional<Conflict> bind(String key, CatalogueEntryReceived entry) {
        Optional<CatalogueProductKey> known = keys.find(key);
        if (known.isEmpty()) {
            keys.keep(key, named(entry));
            return Optional.empty();
        }
        return known.filter(named -> !named.getDeviceId().equals(entry.getDeviceId()))
                .map(other -> new Conflict(Column.PRODUCT_KEY));
    }

    /** The second step, where the device lies. */
    public Ruling decide(CatalogueEntryReceived entry) {
        Optional<CatalogueDevice> known = catalogue.find(entry.getDeviceId());
        if (known.isEmpty()) {
            return publish(first(entry));
        }
        CatalogueDevice device = known.get();
        if (saidIt(device, entry)) {
            return new Published(device, true);
        }
        Optional<Column> difference = Difference.between(device, entry);
        if (difference.isEmpty()) {
            return new Unchanged();
        }
        return device.getPartner().equals(entry.getPartner())
                ? publish(renewed(device, entry))
                : new Conflict(difference.get());
    }

    /** What an entry says of its product key. */
    public CatalogueProductKey named(CatalogueEntryReceived entry) {
        return new CatalogueProductKey(entry.getProductKey(), entry.getDeviceId(), entry.getPartner(), now());
    }

    private Published publish(CatalogueDevice device) {
        catalogue.keep(device);
        return new Published(device, false);
    }

    private CatalogueDevice first(CatalogueEntryReceived entry) {
        return said(entry)
                .setVersion(FIRST_VERSION)
                .setProductKeys(entry.getProductKey().isEmpty() ? List.of() : List.of(entry.getProductKey()))
                .setAnchor(entry.getAnchor())
                .setUuidAnchor(entry.getUuidAnchor())
                .setHashDigest(entry.getHashDigest())
                .build();
    }

    /** What an entry leaves out stays as it was: a second list without hashes takes no anchor away. */
    private CatalogueDevice renewed(CatalogueDevice device, CatalogueEntryReceived entry) {
        boolean bringsHash = !entry.getHashDigest().isEmpty();
        List<String> productKeys = new ArrayList<>(device.getProductKeys());
        if (!entry.getProductKey().isEmpty() && !productKeys.contains(entry.getProductKey())) {
            productKeys.add(entry.getProductKey());
        }
        return said(entry)
                .setVersion(device.getVersion() + 1)
                .setProductKeys(productKeys)
                .setAnchor(bringsHash ? entry.getAnchor() : device.getAnchor())
                .setUuidAnchor(bringsHash ? entry.getUuidAnchor() : device.getUuidAnchor())
                .setHashDigest(bringsHash ? entry.getHashDigest() : device.getHashDigest())
                .build();
    }

    private CatalogueDevice.Builder said(CatalogueEntryReceived entry) {
        return CatalogueDevice.newBuilder()
                .setDeviceId(entry.getDeviceId())
                .setPartner(entry.getPartner())
                .setManufacturer(entry.getManufacturer())
                .setModel(entry.getModel())
                .setSerialNumber(entry.getSerialNumber())
                .setPublicationId(entry.getPublicationId())
                .setEntryNumber(entry.getEntryNumber())
                .setPublishedAt(now());
    }

    private static boolean saidIt(CatalogueDevice device, CatalogueEntryReceived entry) {
        return device.getEntryNumber() == entry.getEntryNumber()
                && device.getPublicationId().equals(entry.getPublicationId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
