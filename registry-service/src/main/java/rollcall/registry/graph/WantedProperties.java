package rollcall.registry.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import rollcall.bodies.BodyRefusals;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/**
 * What Graph's clients want to change of a device, as far as it is kept here. What is absent stays as it is, and what is empty
 * is taken away.
 *
 * @param groupTag what leads to its profile
 * @param userPrincipalName who is to have it; personal data
 */
record WantedProperties(@Nullable String groupTag, @Nullable String userPrincipalName) {
    static final WantedProperties NO_USER = new WantedProperties(null, "");

    private static final RefusalWords WORDS = RefusalWords.of(WantedProperties.class);
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    /** @throws Refusal if nothing of it is kept here, or something of it cannot be */
    WantedProperties sound() {
        if (groupTag == null && userPrincipalName == null) {
            throw WORDS.refuse(HttpStatus.BAD_REQUEST, "BODY_INVALID.PROPERTIES");
        }
        JUDGE.judgeGroupTag(groupTag == null ? "" : groupTag).ifPresent(fault -> {
            throw BodyRefusals.found(fault);
        });
        JUDGE.judgeAssignedUser(userPrincipalName == null ? "" : userPrincipalName)
                .ifPresent(fault -> {
                    throw WORDS.refuse(
                            HttpStatus.BAD_REQUEST,
                            "ASSIGNED_USER_INVALID",
                            Map.of("longest", FieldLimits.DEFAULTS.assignedUser()));
                });
        return new WantedProperties(
                groupTag == null || !groupTag.isBlank() ? groupTag : "",
                userPrincipalName == null ? null : userPrincipalName.strip());
    }

    /** Its user alone, who has to be named. */
    WantedProperties user() {
        if (userPrincipalName == null || userPrincipalName.isBlank()) {
            throw WORDS.refuse(HttpStatus.BAD_REQUEST, "BODY_INVALID.USER");
        }
        return new WantedProperties(null, userPrincipalName);
    }
}
