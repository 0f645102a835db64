package rollcall.status.conflicts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;

/** What the operator has to settle, and has settled. */
@RestController
@RequestMapping("/v1/operator/conflicts")
final class ConflictsApi {
    private final ConflictQueries conflicts;

    ConflictsApi(ConflictQueries conflicts) {
        this.conflicts = conflicts;
    }

    /**
     * All conflicts, the newest first.
     *
     * @param state {@code found} or {@code settled}; both if absent
     */
    @GetMapping(name = "listConflicts")
    JsonAnswer list(@RequestParam(required = false) String state, HttpServletRequest request) {
        Optional<ConflictState> asked = ConflictState.asked(state);
        PageRequest page = PageRequest.of(request);
        String list = "conflicts/" + asked.map(ConflictState::word).orElse("");
        Token after = page.after(list, 3).orElse(null);
        int total = after == null ? conflicts.total(asked) : after.number(2);
        int limit = page.limit() + 1;
        Slice<Conflict> found = Slice.of(
                after == null
                        ? conflicts.newest(asked, limit)
                        : conflicts.before(asked, after.instant(0), after.part(1), limit),
                page.limit());
        return json -> {
            json.writeStartObject();
            json.writeNumberProperty("totalCount", total);
            json.writeArrayPropertyStart("items");
            found.items().forEach(conflict -> ConflictJson.write(json, conflict));
            json.writeEndArray();
            found.next(last -> behind(last, list, total)).ifPresent(token -> token.write(json));
            json.writeEndObject();
        };
    }

    /** One conflict: both devices, whose they were by which registration, and how it was settled. */
    @GetMapping(name = "getConflict", path = "/{id}")
    JsonAnswer one(@PathVariable String id) {
        Conflict conflict = conflicts.find(id).orElseThrow(NotFound::conflict);
        return json -> ConflictJson.write(json, conflict);
    }

    private static Token behind(Conflict last, String list, int total) {
        return new Token(list, List.of("" + last.foundAt().toEpochMilli(), last.id(), "" + total));
    }
}
