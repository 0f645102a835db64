package rollcall.benchmarks.peer.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Reason;
import rollcall.devices.row.Column;
import rollcall.devices.tag.NearestTag;

/** Which profile bears which tag, as it stands when an upload begins. */
record Profiles(Map<String, Assignment> byTag) {

    static Profiles in(JdbcTemplate database) {
        Map<String, Assignment> byTag = new HashMap<>();
        database.query("SELECT tag, profile_id, profile_name FROM profiles", row -> {
            byTag.put(row.getString(1), new Assignment(row.getString(2), row.getString(3), Optional.empty()));
        });
        return new Profiles(byTag);
    }

    /** Character for character; without a tag there is nothing to be led by. */
    Assignment of(String tag) {
        return byTag.getOrDefault(
                tag, new Assignment("", "", tag.isEmpty() ? Optional.empty() : Optional.of(unborne(tag))));
    }

    private Finding unborne(String tag) {
        return NearestTag.to(tag, byTag.keySet())
                .map(nearest -> Finding.of(Reason.TAG_NEAR, Column.GROUP_TAG, tag, nearest))
                .orElseGet(() -> Finding.of(Reason.TAG_UNKNOWN, Column.GROUP_TAG, tag));
    }
}
