package rollcall.benchmarks.peer.batch;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rollcall.devices.hash.MachineFacts;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a row as JSON, as it would be answered; what is empty, or 0, is left out. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_DEFAULT))
            .build();
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private Json() {}

    private record Told(
            String code,
            String reason,
            String column,
            String value,
            Map<String, String> arguments,
            String message,
            String advice) {
        static Told of(Finding finding) {
            return new Told(
                    finding.code().name(),
                    finding.reason(),
                    finding.column(),
                    finding.value(),
                    finding.arguments(),
                    ENGLISH.message(finding),
                    ENGLISH.advice(finding));
        }
    }

    /** An array; null if there is nothing to tell. */
    static String findings(List<Finding> findings) {
        return findings.isEmpty()
                ? null
                : MAPPER.writeValueAsString(findings.stream().map(Told::of).toList());
    }

    static String facts(MachineFacts facts) {
        return MAPPER.writeValueAsString(facts);
    }
}
