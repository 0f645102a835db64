package rollcall.registry.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judge;
import rollcall.registry.profile.TagRoom;

/**
 * A profile as somebody wants it. Clients of the field write settings in several ways, {@code skip_eula} and {@code
 * SkipEula} among them, and send members of their own, which are passed over.
 *
 * @param name for people
 * @param description for people
 * @param category {@code o_o_b_e} if absent
 * @param policySettings what the first start of a device leaves out
 * @param groupTags that lead to it, character for character; of one that is changed, those that do now if absent
 * @param byDefault whether it is for devices without a tag; of one that is changed, as it is now if absent
 */
record WantedPolicy(
        @Nullable String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable List<@Nullable String> policySettings,
        @Nullable List<@Nullable String> groupTags,
        @Nullable Boolean byDefault) {
    /** https://learn.microsoft.com/en-us/partner-center/developer/device-deployment-resources#policysettingstypes */
    private static final List<String> SETTINGS = List.of(
            "none",
            "remove_oem_preinstalls",
            "oobe_user_not_local_admin",
            "skip_express_settings",
            "skip_oem_registration",
            "skip_eula");

    private static final List<String> CATEGORIES = List.of("o_o_b_e", "none");
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_DESCRIPTION = 2_000;

    String soundName() {
        String wanted = Optional.ofNullable(name).orElse("").strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            throw PolicyRefusals.nameInvalid(LONGEST_NAME);
        }
        return wanted;
    }

    String soundDescription() {
        String wanted = Optional.ofNullable(description).orElse("");
        if (wanted.length() > LONGEST_DESCRIPTION) {
            throw PolicyRefusals.descriptionTooLong(LONGEST_DESCRIPTION);
        }
        return wanted;
    }

    String soundCategory() {
        return category == null ? CATEGORIES.get(0) : known(category, CATEGORIES);
    }

    List<String> soundSettings() {
        Set<String> wanted = new LinkedHashSet<>();
        for (String setting : given(policySettings)) {
            wanted.add(known(setting, SETTINGS));
        }
        return List.copyOf(wanted);
    }

    List<String> soundTags() {
        Set<String> wanted = new LinkedHashSet<>(given(groupTags));
        if (!TagRoom.isFor(wanted)) {
            throw PolicyRefusals.tooManyTags();
        }
        for (String tag : wanted) {
            Optional<Finding> fault = JUDGE.judgeGroupTag(tag);
            if (tag.isBlank() || fault.isPresent()) {
                throw PolicyRefusals.groupTagInvalid(fault);
            }
        }
        return List.copyOf(wanted);
    }

    /** The field's clients know of no tags and send none back. */
    boolean saysNothingOfTags() {
        return groupTags == null;
    }

    boolean saysNothingOfDefault() {
        return byDefault == null;
    }

    boolean isDefault() {
        return Boolean.TRUE.equals(byDefault);
    }

    private static List<String> given(@Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream().map(value -> value == null ? "" : value).toList();
    }

    private static String known(String value, List<String> words) {
        return words.stream()
                .filter(word -> bare(word).equals(bare(value)))
                .findFirst()
                .orElseThrow(() -> PolicyRefusals.wordUnknown(value, words));
    }

    private static String bare(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
