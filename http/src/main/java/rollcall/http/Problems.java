package rollcall.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import rollcall.words.Language;

/** Gives every error its one shape, wherever it comes from. */
final class Problems {

    static final String CODE = "code";
    static final String FILE = "file";
    static final String LINE = "line";
    static final String COLUMN = "column";
    static final String ADVICE = "advice";

    private static final URI BLANK = URI.create("about:blank");
    private static final String SECONDS_TO_WAIT = "5";

    private Problems() {}

    /** The answer to a request that was refused, or that the framework found at fault. */
    static ResponseEntity<Object> entity(HttpServletRequest request, String path, ErrorResponse refused) {
        return entity(request, path, worded(refused, RequestLanguage.of(request)), refused.getHeaders());
    }

    /** What is wrong, in that language. The framework speaks English alone: in others, it is only known what kind it is. */
    static ProblemDetail worded(ErrorResponse refused, Language language) {
        if (refused instanceof Refusal refusal) {
            return refusal.in(language.locale());
        }
        return language == Language.ENGLISH ? refused.getBody() : ProblemDetail.forStatus(refused.getStatusCode());
    }

    /** The answer to a request that ended with this status, of which nothing else is known. */
    static ResponseEntity<Object> entity(HttpServletRequest request, String path, int status) {
        return entity(request, path, ProblemDetail.forStatus(status), new HttpHeaders());
    }

    static ResponseEntity<Object> entity(
            HttpServletRequest request, String path, ProblemDetail found, HttpHeaders headers) {
        Answer answer = Answer.to(found.getStatus());
        Language language = RequestLanguage.of(request);
        var sent = new HttpHeaders(headers);
        sent.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        sent.remove(HttpHeaders.ALLOW);
        sent.setContentType(contentType(request));
        if (answer.passes() && !sent.containsHeader(HttpHeaders.RETRY_AFTER)) {
            sent.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return new ResponseEntity<>(shaped(request, path, found, answer, language.locale()), sent, answer.status());
    }

    private static ProblemDetail shaped(
            HttpServletRequest request, String path, ProblemDetail found, Answer answer, Locale locale) {
        String requestId = RequestIds.of(request).requestId();
        Map<String, Object> known = answer == Answer.UNEXPECTED || found.getProperties() == null
                ? Collections.emptyMap()
                : found.getProperties();
        var problem = ProblemDetail.forStatus(answer.status());
        problem.setType(BLANK);
        problem.setTitle(answer.status().getReasonPhrase());
        problem.setDetail(
                answer == Answer.UNEXPECTED || found.getDetail() == null
                        ? answer.detail(locale, requestId)
                        : found.getDetail());
        problem.setInstance(instance(path));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("requestId", requestId);
        properties.put(CODE, known.getOrDefault(CODE, answer.name()));
        properties.put("description", problem.getDetail());
        properties.put("data", List.of());
        if (GraphPaths.isOne(path)) {
            properties.put("error", Map.of(CODE, properties.get(CODE), "message", problem.getDetail()));
        }
        for (String optional : List.of(FILE, LINE, COLUMN, ADVICE)) {
            if (known.containsKey(optional)) {
                properties.put(optional, known.get(optional));
            }
        }
        problem.setProperties(properties);
        return problem;
    }

    private static URI instance(@Nullable String path) {
        try {
            return path == null || !path.startsWith("/") || path.startsWith("//") ? URI.create("/") : URI.create(path);
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }

    private static MediaType contentType(HttpServletRequest request) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        return accept.isEmpty() || acceptsProblems(accept)
                ? MediaType.APPLICATION_PROBLEM_JSON
                : MediaType.APPLICATION_JSON;
    }

    private static boolean acceptsProblems(List<String> accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(range -> range.getQualityValue() > 0
                            && range.removeQualityValue().includes(MediaType.APPLICATION_PROBLEM_JSON));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
