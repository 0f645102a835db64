package rollcall.registry.catalogue;

import java.util.Optional;
import rollcall.events.CatalogueProductKey;

/** Which device each product key names, by {@code pkid:} and 13 digits. What a key names once it names for good. */
public interface ProductKeys {
    Optional<CatalogueProductKey> find(String key);

    void keep(String key, CatalogueProductKey named);
}
