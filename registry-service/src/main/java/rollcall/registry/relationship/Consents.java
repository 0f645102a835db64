package rollcall.registry.relationship;

import java.util.Map;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.registry.command.RefusedCommand;
import rollcall.registry.relationship.Ruling.Changed;
import rollcall.registry.relationship.Ruling.Refused;

/** What is told of a ruling. */
public final class Consents {
    private Consents() {}

    /** To whoever waits for it. */
    public static CommandDecided decided(RelationshipCommand command, Ruling ruling) {
        CommandDecided.Builder decided =
                CommandDecided.newBuilder().setCommandId(command.getCommandId()).setAt(command.getAt());
        return ruling instanceof Refused refused
                ? decided.setOutcome("refused")
                        .setCode(refused.reason().name())
                        .setDetail(RefusedCommand.detail(refused.reason().name(), Map.of()))
                        .build()
                : decided.setOutcome("done").build();
    }

    /** For good: who changed what. */
    public static AuditEntry audited(RelationshipCommand command, Changed changed) {
        Relationship relationship = changed.relationship();
        return AuditEntry.newBuilder()
                .setEntryId(command.getCommandId())
                .setCustomer(relationship.getCustomer())
                .setBy(command.getBy())
                .setCommand("relationship." + command.getCommand())
                .setSubject(relationship.getPartner())
                .setDetails(Map.of("state", relationship.getState(), "kind", relationship.getKind()))
                .setAt(command.getAt())
                .build();
    }
}
