package rollcall.registry.catalogue;

import java.util.Optional;
import rollcall.events.CatalogueDevice;

/** The devices that manufacturers said to have built, by device id. An entry is renewed and never removed. */
public interface Catalogue {
    Optional<CatalogueDevice> find(String deviceId);

    void keep(CatalogueDevice device);
}
