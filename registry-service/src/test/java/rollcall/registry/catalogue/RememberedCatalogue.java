package rollcall.registry.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueProductKey;

/** Both stores in maps. */
public final class RememberedCatalogue implements Catalogue {
    private final Map<String, CatalogueDevice> devices = new HashMap<>();

    /** The product keys' side. */
    public static final class Keys implements ProductKeys {
        private final Map<String, CatalogueProductKey> kept = new HashMap<>();

        @Override
        public Optional<CatalogueProductKey> find(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void keep(String key, CatalogueProductKey named) {
            kept.put(key, named);
        }
    }

    @Override
    public Optional<CatalogueDevice> find(String deviceId) {
        return Optional.ofNullable(devices.get(deviceId));
    }

    @Override
    public void keep(CatalogueDevice device) {
        devices.put(device.getDeviceId(), device);
    }
}
