package rollcall.openapi;

import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import rollcall.access.Party;
import rollcall.access.Rule;
import rollcall.access.Rule.ToOthers;

/** What a call may be told before its handler has a say: by the container, the framework and the door. */
final class Everywhere {
    private static final Bundle HTTP = Bundle.beside("rollcall/http/Refusal");
    private static final Bundle ACCESS = Bundle.beside("rollcall/access/Rule");

    private Everywhere() {}

    static Set<Told> of(Call call) {
        Set<Told> told = new TreeSet<>(Set.of(
                new Told(400, "REQUEST_INVALID", HTTP),
                new Told(400, "HEADER_TOO_LARGE", HTTP),
                new Told(400, "NOT_ACCEPTABLE", HTTP),
                new Told(500, "UNEXPECTED", HTTP),
                new Told(503, "UNAVAILABLE", HTTP)));
        if (readsBody(call)) {
            HTTP.keys("BODY_INVALID.").forEach(key -> told.add(new Told(400, key, HTTP)));
            told.add(new Told(400, "MEDIA_TYPE_UNSUPPORTED", HTTP));
            told.add(new Told(400, "BODY_INCOMPLETE", HTTP));
        }
        call.rule().filter(rule -> !rule.isOpen()).ifPresent(rule -> byDoor(rule, told));
        return told;
    }

    private static void byDoor(Rule rule, Set<Told> told) {
        told.add(new Told(401, "UNAUTHENTICATED", ACCESS));
        told.add(new Told(403, "SCOPE_REQUIRED", ACCESS));
        told.add(new Told(429, "TOO_MANY_REQUESTS", ACCESS));
        if (rule.toOthers() == ToOthers.RELATIONSHIP_REQUIRED) {
            told.add(new Told(403, "RELATIONSHIP_REQUIRED", ACCESS));
        } else if (!rule.parties().contains(Party.ANY_ORGANIZATION)) {
            told.add(new Told(404, "NOT_FOUND", ACCESS));
        }
    }

    private static boolean readsBody(Call call) {
        return Stream.of(call.handler().getParameterAnnotations())
                .flatMap(Stream::of)
                .map(Annotation::annotationType)
                .anyMatch(RequestBody.class::equals);
    }
}
