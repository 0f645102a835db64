package rollcall.registry.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import rollcall.bodies.BodyRefusals;
import rollcall.devices.judgement.Finding;
import rollcall.events.CommandDecided;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import rollcall.registry.command.RefusedCommand;
import rollcall.registry.profile.ProfileReason;
import rollcall.registry.profile.TagRoom;

/** What is said to calls about profiles that are refused. */
final class PolicyRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(PolicyRefusals.class);
    private static final int SHOWN = 64;

    private PolicyRefusals() {}

    static Refusal nameInvalid(int longest) {
        return WORDS.refuse(
                HttpStatus.BAD_REQUEST,
                "NAME_INVALID",
                Map.of("longest", longest, "example", "{\"name\": \"...\", \"groupTags\": [\"...\"]}"));
    }

    static Refusal descriptionTooLong(int longest) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "FIELD_TOO_LONG", Map.of("longest", longest));
    }

    static Refusal tooManyTags() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "TOO_MANY_TAGS", TagRoom.ARGUMENTS);
    }

    static Refusal groupTagInvalid(Optional<Finding> fault) {
        return fault.map(BodyRefusals::found)
                .orElseGet(() -> WORDS.refuse(HttpStatus.BAD_REQUEST, "GROUP_TAG_INVALID"));
    }

    static Refusal wordUnknown(String word, List<String> known) {
        String shown = word.length() > SHOWN ? word.substring(0, SHOWN) : word;
        return WORDS.refuse(
                HttpStatus.BAD_REQUEST, "SETTING_UNKNOWN", Map.of("word", shown, "known", String.join(", ", known)));
    }

    static Refusal common() {
        return WORDS.refuse(HttpStatus.CONFLICT, "PROFILE_COMMON");
    }

    static Refusal replacementCommon() {
        return WORDS.refuse(HttpStatus.CONFLICT, "REPLACEMENT_COMMON");
    }

    static Refusal notFound() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, ProfileReason.PROFILE_NOT_FOUND.name());
    }

    /** What the topology refused. */
    static Refusal of(CommandDecided decided) {
        HttpStatus status = switch (ProfileReason.valueOf(decided.getCode())) {
            case PROFILE_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case REPLACEMENT_NOT_FOUND -> HttpStatus.BAD_REQUEST;
            case PROFILE_EXISTS, PROFILE_RETIRING, GROUP_TAG_TAKEN, DEFAULT_TAKEN, TOO_MANY_TAGS, PROFILE_IN_USE ->
                HttpStatus.CONFLICT;
        };
        return RefusedCommand.refusal(status, decided);
    }
}
