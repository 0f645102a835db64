package rollcall.ingest.upload;

import java.util.Locale;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Wording;

/** Holds the tag of a whole upload against the rule for a row's. */
final class GroupTags {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private GroupTags() {}

    /** The tag itself; empty for a blank one. */
    static String sound(String tag) {
        JUDGE.judgeGroupTag(tag).ifPresent(fault -> {
            throw Refusals.groupTag(fault.code().name(), ENGLISH.message(fault), ENGLISH.advice(fault));
        });
        return tag.isBlank() ? "" : tag;
    }
}
