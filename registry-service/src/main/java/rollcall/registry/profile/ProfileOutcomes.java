package rollcall.registry.profile;

import java.util.Map;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.ProfileCommand;
import rollcall.registry.command.RefusedCommand;
import rollcall.registry.profile.ProfileRuling.Refused;

/** What is told of a ruling. */
public final class ProfileOutcomes {
    private ProfileOutcomes() {}

    /** To whoever waits for it. */
    public static CommandDecided decided(ProfileCommand command, ProfileRuling ruling) {
        CommandDecided.Builder decided =
                CommandDecided.newBuilder().setCommandId(command.getCommandId()).setAt(command.getAt());
        return ruling instanceof Refused refused
                ? decided.setOutcome("refused")
                        .setCode(refused.reason().name())
                        .setDetail(RefusedCommand.detail(refused.reason().name(), refused.arguments()))
                        .setArguments(refused.arguments())
                        .build()
                : decided.setOutcome("done").build();
    }

    /** For good: who changed what. */
    public static AuditEntry audited(ProfileCommand command) {
        return AuditEntry.newBuilder()
                .setEntryId(command.getCommandId())
                .setCustomer(command.getCustomer())
                .setBy(command.getBy())
                .setCommand("profile." + command.getCommand())
                .setSubject(command.getProfileId())
                .setDetails(
                        command.getReplaceWith().isEmpty()
                                ? Map.of("groupTags", String.join(", ", command.getGroupTags()))
                                : Map.of("replaceWith", command.getReplaceWith()))
                .setAt(command.getAt())
                .build();
    }
}
