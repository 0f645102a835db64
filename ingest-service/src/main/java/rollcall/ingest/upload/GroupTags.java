package rollcall.ingest.upload;

import rollcall.bodies.BodyRefusals;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;

/** Holds the tag of a whole upload against the rule for a row's. */
final class GroupTags {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    private GroupTags() {}

    /** The tag itself; empty for a blank one. */
    static String sound(String tag) {
        JUDGE.judgeGroupTag(tag).ifPresent(fault -> {
            throw BodyRefusals.found(fault);
        });
        return tag.isBlank() ? "" : tag;
    }
}
