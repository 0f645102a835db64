package rollcall.registry.settlement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.events.CommandDecided;
import rollcall.events.ConflictSettlement;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import rollcall.http.RequestIds;
import rollcall.registry.command.Commands;
import rollcall.registry.command.RefusedCommand;
import rollcall.schemas.TopicCatalogue;

/** An operator's verdict on a conflict: the earlier claim is kept, or the hardware is transferred to the later one. */
@RestController
final class ConflictsApi {
    private static final RefusalWords WORDS = RefusalWords.of(ConflictsApi.class);
    private static final String EXAMPLE = "{\"decision\": \"...\", \"reason\": \"...\", \"evidence\": \"...\"}";
    private static final int LONGEST = 2_000;

    private final Commands commands;
    private final KnownConflicts conflicts;
    private final Clock clock;

    ConflictsApi(Commands commands, KnownConflicts conflicts, Clock clock) {
        this.commands = commands;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * What an operator decides.
     *
     * @param decision {@code keep} or {@code transfer}
     * @param reason in the operator's words
     * @param evidence what it rests on, for instance an invoice's number
     */
    record Verdict(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String evidence) {}

    /**
     * A verdict that counts.
     *
     * @param id of the conflict
     * @param decision {@code keep} or {@code transfer}
     */
    record Settled(String id, String decision) {}

    /** Settles a conflict; the first verdict counts. */
    @PostMapping(name = "settleConflict", path = "/v1/operator/conflicts/{id}")
    CompletableFuture<ResponseEntity<Settled>> settle(
            @PathVariable String id, @RequestBody Verdict verdict, Caller caller, HttpServletRequest request) {
        String anchor = conflicts.anchor(id).orElseThrow(ConflictsApi::notFound);
        ConflictSettlement command = command(id, anchor, sound(verdict), caller, RequestIds.of(request));
        return commands.send(TopicCatalogue.CONFLICTS_SETTLEMENTS, anchor, command.getCommandId(), command)
                .thenApply(decided -> answer(id, command.getDecision(), decided));
    }

    private ConflictSettlement command(String id, String anchor, Verdict verdict, Caller caller, RequestIds ids) {
        return ConflictSettlement.newBuilder()
                .setCommandId(Commands.newId())
                .setConflictId(id)
                .setAnchor(anchor)
                .setDecision(verdict.decision())
                .setReason(verdict.reason())
                .setEvidence(verdict.evidence())
                .setBy(caller.organization())
                .setPerson(caller.person())
                .setClient(caller.client())
                .setRequestId(ids.requestId())
                .setCorrelationId(ids.correlationId())
                .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private static ResponseEntity<Settled> answer(String id, String decision, Optional<CommandDecided> decided) {
        if (decided.isEmpty()) {
            return ResponseEntity.accepted().build();
        }
        return switch (decided.get().getOutcome()) {
            case "done" -> ResponseEntity.ok(new Settled(id, decision));
            case "unknown" -> throw notFound();
            default -> throw RefusedCommand.refusal(HttpStatus.CONFLICT, decided.get());
        };
    }

    private static Verdict sound(Verdict verdict) {
        if (!"keep".equals(verdict.decision()) && !"transfer".equals(verdict.decision())) {
            throw WORDS.refuse(HttpStatus.BAD_REQUEST, "DECISION_INVALID");
        }
        if (isMissing(verdict.reason()) || isMissing(verdict.evidence())) {
            throw WORDS.refuse(
                    HttpStatus.BAD_REQUEST, "REASON_REQUIRED", Map.of("longest", LONGEST, "example", EXAMPLE));
        }
        return verdict;
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }

    private static Refusal notFound() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "CONFLICT_NOT_FOUND");
    }
}
