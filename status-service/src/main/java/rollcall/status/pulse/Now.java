package rollcall.status.pulse;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import rollcall.status.answer.Members;
import tools.jackson.core.JsonGenerator;

/**
 * What happens at a moment.
 *
 * @param received rows that arrive, a second
 * @param ended rows that come into view, a second
 * @param outcomes rows that ended lately, by code
 * @param ready devices that became ready lately, by class of time
 * @param lag records that each group has still to read
 * @param openLetters dead letters that nobody has driven again
 */
record Now(
        Instant at,
        double received,
        double ended,
        Map<String, Long> outcomes,
        Map<Integer, Long> ready,
        Map<String, Long> lag,
        long openLetters) {

    void write(JsonGenerator json) {
        json.writeStartObject();
        Members.instant(json, "at", at);
        json.writeObjectPropertyStart("rowsPerSecond");
        json.writeNumberProperty("received", rounded(received));
        json.writeNumberProperty("ended", rounded(ended));
        json.writeEndObject();
        numbers(json, "outcomes", new TreeMap<>(outcomes));
        OptionalLong half = Times.within(0.5, ready);
        if (half.isPresent()) {
            json.writeObjectPropertyStart("timeToReadyMillis");
            json.writeNumberProperty("p50", half.getAsLong());
            json.writeNumberProperty("p99", Times.within(0.99, ready).getAsLong());
            json.writeEndObject();
        }
        numbers(json, "lag", lag);
        json.writeObjectPropertyStart("deadLetters");
        json.writeNumberProperty("open", openLetters);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, Map<String, Long> numbers) {
        json.writeObjectPropertyStart(name);
        numbers.forEach((of, number) -> json.writeNumberProperty(of, number.longValue()));
        json.writeEndObject();
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10) / 10.0;
    }
}
