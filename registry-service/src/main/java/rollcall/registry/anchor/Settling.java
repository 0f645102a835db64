package rollcall.registry.anchor;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.ConflictSettlement;
import rollcall.events.IdentityConflict;
import rollcall.registry.command.RefusedCommand;
import rollcall.registry.record.ConflictRecord;

/** Decides operators' commands about conflicts. The first settlement counts. */
public final class Settling {
    private static final String KEEP = "keep";
    private static final String TRANSFER = "transfer";

    private final Holding holding;
    private final Conflicts conflicts;
    private final Clock clock;

    public Settling(Holding holding, Conflicts conflicts, Clock clock) {
        this.holding = holding;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * What became of a command.
     *
     * @param told what both devices are to be told; empty if nothing changes
     */
    public record Settlement(CommandDecided decided, List<IdentityConflict> told) {}

    public Settlement settle(ConflictSettlement command) {
        Optional<ConflictRecord> conflict = conflicts.find(command.getAnchor(), command.getConflictId());
        if (conflict.isEmpty()) {
            return without(command, "unknown", "CONFLICT_UNKNOWN");
        }
        if (!conflict.get().getDecision().isEmpty()) {
            return conflict.get().getCommandId().equals(command.getCommandId())
                    ? without(command, "done", "")
                    : without(command, "refused", "CONFLICT_SETTLED");
        }
        return switch (command.getDecision()) {
            case KEEP -> settled(command, conflict.get());
            case TRANSFER -> {
                Settlement settlement = settled(command, conflict.get());
                holding.handOver(command.getAnchor(), conflict.get());
                yield settlement;
            }
            default -> without(command, "refused", "DECISION_INVALID");
        };
    }

    private Settlement settled(ConflictSettlement command, ConflictRecord conflict) {
        ConflictRecord settled =
                holding.settled(command.getAnchor(), conflict, command.getDecision(), command.getCommandId());
        List<IdentityConflict> told = holding.told(command.getAnchor(), settled).stream()
                .map(event -> IdentityConflict.newBuilder(event)
                        .setBy(command.getBy())
                        .setReason(command.getReason())
                        .setRequestId(command.getRequestId())
                        .build())
                .toList();
        return new Settlement(decided(command, "done", ""), told);
    }

    /** Who settled it, and on what it rests. */
    public static AuditEntry audited(ConflictSettlement command) {
        return AuditEntry.newBuilder()
                .setEntryId(command.getCommandId())
                .setCustomer(command.getBy())
                .setBy(new Actor(
                        command.getBy(),
                        command.getPerson(),
                        command.getClient(),
                        command.getRequestId(),
                        command.getCorrelationId()))
                .setCommand("conflict." + command.getDecision())
                .setSubject(command.getConflictId())
                .setDetails(Map.of("reason", command.getReason(), "evidence", command.getEvidence()))
                .setAt(command.getAt())
                .build();
    }

    private Settlement without(ConflictSettlement command, String outcome, String code) {
        return new Settlement(decided(command, outcome, code), List.of());
    }

    private CommandDecided decided(ConflictSettlement command, String outcome, String code) {
        return CommandDecided.newBuilder()
                .setCommandId(command.getCommandId())
                .setOutcome(outcome)
                .setCode(code)
                .setDetail(code.isEmpty() ? "" : RefusedCommand.detail(code, Map.of()))
                .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }
}
