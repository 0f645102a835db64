package rollcall.registry.topology;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.CatalogueDevice;
import rollcall.registry.catalogue.Catalogue;

record StoredCatalogue(KeyValueStore<String, CatalogueDevice> store) implements Catalogue {
    @Override
    public Optional<CatalogueDevice> find(String deviceId) {
        return Optional.ofNullable(store.get(deviceId));
    }

    @Override
    public void keep(CatalogueDevice device) {
        store.put(device.getDeviceId(), device);
    }
}
