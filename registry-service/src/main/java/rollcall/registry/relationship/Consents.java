package rollcall.registry.relationship;

import java.util.Map;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.registry.command.Decided;
import rollcall.registry.relationship.Ruling.Changed;
import rollcall.registry.relationship.Ruling.Refused;

/** What is told of a ruling. */
public final class Consents {
    private Consents() {}

    /** To whoever waits for it. */
    public static CommandDecided decided(RelationshipCommand command, Ruling ruling) {
        return ruling instanceof Refused refused
                ? Decided.refused(
                        command.getCommandId(),
                        command.getAt(),
                        refused.reason().name(),
                        Map.of())
                : Decided.done(command.getCommandId(), command.getAt());
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
