package rollcall.registry.anchor;

import java.util.List;
import java.util.Optional;
import rollcall.registry.record.ConflictRecord;

/** The conflicts about each anchor, kept for good. */
public interface Conflicts {
    Optional<ConflictRecord> find(String anchor, String conflictId);

    void keep(String anchor, ConflictRecord conflict);

    /** Those that nobody settled yet, in a fixed order. */
    List<ConflictRecord> open(String anchor);
}
