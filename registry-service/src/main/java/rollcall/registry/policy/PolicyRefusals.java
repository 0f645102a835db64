package rollcall.registry.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;
import rollcall.events.CommandDecided;
import rollcall.http.Refusal;
import rollcall.registry.profile.ProfileReason;

/** What is said to calls about profiles that are refused. */
final class PolicyRefusals {
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final int SHOWN = 64;

    private PolicyRefusals() {}

    static Refusal nameInvalid(int longest) {
        return Refusal.of(
                        HttpStatus.BAD_REQUEST,
                        "NAME_INVALID",
                        "A profile needs a name of at most " + longest + " characters.")
                .advice("Send {\"name\": \"...\", \"groupTags\": [\"...\"]}.");
    }

    static Refusal descriptionTooLong(int longest) {
        return Refusal.of(
                HttpStatus.BAD_REQUEST,
                "FIELD_TOO_LONG",
                "A profile's description has at most " + longest + " characters.");
    }

    static Refusal tooManyTags(int most) {
        return Refusal.of(
                HttpStatus.BAD_REQUEST, "TOO_MANY_TAGS", "At most " + most + " group tags lead to one profile.");
    }

    static Refusal groupTagInvalid(Optional<Finding> fault) {
        return fault.map(
                        found -> Refusal.of(HttpStatus.BAD_REQUEST, found.code().name(), ENGLISH.message(found))
                                .advice(ENGLISH.advice(found)))
                .orElseGet(() -> Refusal.of(
                                HttpStatus.BAD_REQUEST, "GROUP_TAG_INVALID", "A group tag cannot be empty or blank.")
                        .advice("Set byDefault for a profile that devices without a tag are to get."));
    }

    static Refusal wordUnknown(String word, List<String> known) {
        String shown = word.length() > SHOWN ? word.substring(0, SHOWN) : word;
        return Refusal.of(HttpStatus.BAD_REQUEST, "SETTING_UNKNOWN", "\"" + shown + "\" is not known here.")
                .advice("Known are " + String.join(", ", known) + ".");
    }

    static Refusal common() {
        return Refusal.of(
                HttpStatus.CONFLICT, "PROFILE_COMMON", "This profile is there for everybody, and nobody changes it.");
    }

    static Refusal notFound() {
        return Refusal.of(
                HttpStatus.NOT_FOUND, ProfileReason.PROFILE_NOT_FOUND.name(), ProfileReason.PROFILE_NOT_FOUND.detail());
    }

    /** What the topology refused. */
    static Refusal of(CommandDecided decided) {
        ProfileReason reason = ProfileReason.valueOf(decided.getCode());
        return switch (reason) {
            case PROFILE_NOT_FOUND -> notFound();
            case REPLACEMENT_NOT_FOUND -> Refusal.of(HttpStatus.BAD_REQUEST, reason.name(), reason.detail());
            case PROFILE_EXISTS, PROFILE_RETIRING -> Refusal.of(HttpStatus.CONFLICT, reason.name(), reason.detail());
            case GROUP_TAG_TAKEN ->
                Refusal.of(
                        HttpStatus.CONFLICT,
                        reason.name(),
                        "Another profile bears the group tag \""
                                + decided.getArguments().get("groupTag") + "\" already.");
            case DEFAULT_TAKEN ->
                Refusal.of(
                        HttpStatus.CONFLICT,
                        reason.name(),
                        "The profile \"" + decided.getArguments().get("profile") + "\" is the default already.");
            case PROFILE_IN_USE ->
                Refusal.of(
                                HttpStatus.CONFLICT,
                                reason.name(),
                                decided.getArguments().get("devices") + " devices bear this profile.")
                        .advice("Name another with ?replaceWith=, which they then get.");
        };
    }
}
