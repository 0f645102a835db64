package rollcall.registry.topology;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.CatalogueProductKey;
import rollcall.registry.catalogue.ProductKeys;

record StoredProductKeys(KeyValueStore<String, CatalogueProductKey> store) implements ProductKeys {
    @Override
    public Optional<CatalogueProductKey> find(String key) {
        return Optional.ofNullable(store.get(key));
    }

    @Override
    public void keep(String key, CatalogueProductKey named) {
        store.put(key, named);
    }
}
