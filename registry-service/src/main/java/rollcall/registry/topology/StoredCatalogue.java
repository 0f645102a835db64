package rollcall.registry.topology;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.CatalogueDevice;
import rollcall.registry.catalogue.Catalogue;

record StoredCatalogue(KeyValueStore<String, CatalogueDevice> store) implements Catalogue {
    /**
     * Many systems have no catalogue, and a look-up of what is not there is the dearest. Entries are never deleted, so that
     * RocksDB estimates none only where there is none.
     */
    @Override
    public Optional<CatalogueDevice> find(String deviceId) {
        if (store.approximateNumEntries() == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(store.get(deviceId));
    }

    @Override
    public void keep(CatalogueDevice device) {
        store.put(device.getDeviceId(), device);
    }
}
