package rollcall.status.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.Members;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;
import tools.jackson.core.JsonGenerator;

/** Who did what for a customer; for nobody but the customer itself. */
@RestController
final class AuditApi {
    private final AuditQueries audit;

    AuditApi(AuditQueries audit) {
        this.audit = audit;
    }

    /**
     * Every accepted command, the newest first.
     *
     * @param from a moment with its offset, such as {@code 2026-03-01T08:00:00Z}: then or later
     * @param to the same: before it
     * @param command such as {@code relationship.accept}
     */
    @GetMapping(name = "listAuditEntries", path = "/v1/customers/{customer}/audit")
    JsonAnswer list(
            @PathVariable String customer,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String command,
            HttpServletRequest request) {
        AuditFilter filter = AuditFilter.of(customer, from, to, command);
        PageRequest page = PageRequest.of(request);
        Token after = page.after(filter.list(), 3).orElse(null);
        int total = after == null ? audit.total(filter) : after.number(2);
        int limit = page.limit() + 1;
        Slice<Entry> found = Slice.of(
                after == null
                        ? audit.newest(filter, limit)
                        : audit.before(filter, after.instant(0), after.part(1), limit),
                page.limit());
        return json -> {
            json.writeStartObject();
            json.writeNumberProperty("totalCount", total);
            json.writeArrayPropertyStart("items");
            found.items().forEach(entry -> write(json, entry, customer));
            json.writeEndArray();
            found.next(last -> behind(last, filter, total)).ifPresent(token -> token.write(json));
            json.writeEndObject();
        };
    }

    private static Token behind(Entry last, AuditFilter filter, int total) {
        return new Token(filter.list(), List.of("" + last.at().toEpochMilli(), last.id(), "" + total));
    }

    private static void write(JsonGenerator json, Entry entry, String asking) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        Members.instant(json, "at", entry.at());
        Members.text(json, "organization", entry.organization());
        Members.text(json, "person", entry.personFor(asking));
        Members.text(json, "client", entry.client());
        json.writeStringProperty("command", entry.command());
        Members.text(json, "subject", entry.subject());
        Members.raw(json, "details", entry.details());
        Members.text(json, "requestId", entry.requestId());
        Members.text(json, "correlationId", entry.correlationId());
        json.writeEndObject();
    }
}
