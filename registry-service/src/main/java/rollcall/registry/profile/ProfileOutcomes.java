package rollcall.registry.profile;

import java.util.List;
import java.util.Map;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.ProfileCommand;
import rollcall.registry.command.Decided;
import rollcall.registry.profile.ProfileRuling.Done;
import rollcall.registry.profile.ProfileRuling.Refused;

/** What is told of a ruling. */
public final class ProfileOutcomes {
    private ProfileOutcomes() {}

    /** To whoever waits for it. */
    public static CommandDecided decided(ProfileCommand command, ProfileRuling ruling) {
        return ruling instanceof Refused refused
                ? Decided.refused(
                        command.getCommandId(),
                        command.getAt(),
                        refused.reason().name(),
                        refused.arguments())
                : Decided.done(command.getCommandId(), command.getAt());
    }

    /** For good: who changed what. */
    public static AuditEntry audited(ProfileCommand command, Done done) {
        return AuditEntry.newBuilder()
                .setEntryId(command.getCommandId())
                .setCustomer(command.getCustomer())
                .setBy(command.getBy())
                .setCommand("profile." + command.getCommand())
                .setSubject(command.getProfileId())
                .setDetails(
                        command.getReplaceWith().isEmpty()
                                ? Map.of("groupTags", String.join(", ", tags(command.getProfileId(), done)))
                                : Map.of("replaceWith", command.getReplaceWith()))
                .setAt(command.getAt())
                .build();
    }

    private static List<String> tags(String profileId, Done done) {
        return done.standing().stream()
                .filter(profile -> profile.getProfileId().equals(profileId))
                .flatMap(profile -> profile.getGroupTags().stream())
                .toList();
    }
}
