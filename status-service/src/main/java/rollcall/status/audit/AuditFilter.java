package rollcall.status.audit;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import rollcall.http.RefusalWords;
import rollcall.status.projection.ColumnText;

/**
 * Which of a customer's entries are asked for.
 *
 * @param from at that moment or later
 * @param to before that moment
 * @param command that very command
 */
record AuditFilter(String customer, Optional<Instant> from, Optional<Instant> to, Optional<String> command) {
    private static final RefusalWords WORDS = RefusalWords.of(AuditFilter.class);
    /** What the database can tell apart from no limit at all, and more than anybody asks for. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    static AuditFilter of(String customer, String from, String to, String command) {
        return new AuditFilter(
                ColumnText.storable(customer),
                given(from).map(text -> moment("from", text)),
                given(to).map(text -> moment("to", text)),
                given(command).map(ColumnText::storable));
    }

    /** Names the list in its tokens. */
    String list() {
        return String.join(
                "/",
                "audit",
                customer,
                from.map(Instant::toString).orElse(""),
                to.map(Instant::toString).orElse(""),
                command.orElse(""));
    }

    String conditions() {
        return "customer = :customer"
                + (from.isPresent() ? " AND occurred_at >= :from" : "")
                + (to.isPresent() ? " AND occurred_at < :to" : "")
                + (command.isPresent() ? " AND command = :command" : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("customer", customer);
        from.ifPresent(moment -> parameters.put("from", Timestamp.from(moment)));
        to.ifPresent(moment -> parameters.put("to", Timestamp.from(moment)));
        command.ifPresent(word -> parameters.put("command", word));
        return parameters;
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }

    private static Instant moment(String name, String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                return moment;
            }
        } catch (DateTimeException none) {
            // Told below, like a moment out of bounds.
        }
        throw WORDS.refuse(HttpStatus.BAD_REQUEST, "TIME_INVALID", Map.of("parameter", name));
    }
}
