package rollcall.registry.anchor;

import java.util.Optional;
import rollcall.registry.record.AnchorRecord;

/** Who has which hardware, by anchor. */
public interface Anchors {
    Optional<AnchorRecord> find(String anchor);

    void keep(String anchor, AnchorRecord holder);

    void release(String anchor);
}
