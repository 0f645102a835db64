package rollcall.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a handler throws, and what the framework throws before it, in the one shape. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final RefusalWords WORDS = RefusalWords.of(ProblemAdvice.class);
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<Passing> passing;

    ProblemAdvice(List<Passing> passing) {
        this.passing = passing;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleOther(Exception other, WebRequest request) throws Exception {
        if (isCommitted(request)) {
            throw other;
        }
        if (brokenByClient(other)) {
            Refusal cut = WORDS.refuse(HttpStatus.BAD_REQUEST, "BODY_INCOMPLETE");
            // The container has begun an error page of its own; it shall say the same.
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cut, RequestAttributes.SCOPE_REQUEST);
            return refused(cut, request);
        }
        Optional<Refusal> passes =
                passing.stream().flatMap(known -> known.refusal(other).stream()).findFirst();
        if (passes.isPresent()) {
            LOG.warn("{} for the moment: {}", passes.get().getBody().getDetail(), other.toString());
            return refused(passes.get(), request);
        }
        LOG.error("Unexpected error", other);
        return problem(other, 500, request);
    }

    /** Query or body cannot be read as parameters: most often a body that its client calls a form for want of better. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleUnreadableParameters(InvalidParameterException unreadable, WebRequest request) {
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean form = contentType != null && contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return problem(unreadable, form ? 415 : 400, request);
    }

    /** Whoever has seen the beginning must not take it for the whole: the container cuts the connection. */
    @Override
    @Nullable
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (isCommitted(request) && cause instanceof RuntimeException uncaught) {
            throw uncaught;
        }
        Object said = body == null && cause instanceof ErrorResponse refused
                ? Problems.worded(refused, RequestLanguage.of(((ServletWebRequest) request).getRequest()))
                : body;
        return super.handleExceptionInternal(cause, said, headers, status, request);
    }

    @Nullable
    private ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        return handleExceptionInternal(refusal, null, refusal.getHeaders(), refusal.getStatusCode(), request);
    }

    private static boolean isCommitted(WebRequest request) {
        return ((ServletWebRequest) request).getResponse().isCommitted();
    }

    private static boolean brokenByClient(Exception other) {
        return Stream.<Throwable>iterate(other, Objects::nonNull, Throwable::getCause)
                .anyMatch(BadRequestException.class::isInstance);
    }

    @Nullable
    private ResponseEntity<Object> problem(Exception cause, int status, WebRequest request) {
        return handleExceptionInternal(
                cause, ProblemDetail.forStatus(status), new HttpHeaders(), HttpStatusCode.valueOf(status), request);
    }

    @Override
    @Nullable
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(UnreadableBody.refusal(unreadable), null, headers, status, request);
    }

    @Override
    @Nullable
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Refusal refusal = WORDS.refuse(
                HttpStatus.BAD_REQUEST,
                "REQUEST_INVALID.PARAMETER_MISSING",
                Map.of("parameter", missing.getParameterName()));
        return handleExceptionInternal(refusal, null, headers, status, request);
    }

    @Override
    @Nullable
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Refusal refusal = WORDS.refuse(
                HttpStatus.BAD_REQUEST,
                "REQUEST_INVALID.PARAMETER_UNREADABLE",
                Map.of(
                        "parameter", String.valueOf(unreadable.getPropertyName()),
                        "value", String.valueOf(unreadable.getValue())));
        return handleExceptionInternal(refusal, null, headers, status, request);
    }

    @Override
    @Nullable
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(missing, ProblemDetail.forStatus(status), headers, status, request);
    }

    @Override
    @Nullable
    protected ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(missing, ProblemDetail.forStatus(status), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        startAfresh(servletRequest, ((ServletWebRequest) request).getResponse());
        ProblemDetail found = body instanceof ProblemDetail problem ? problem : ProblemDetail.forStatus(status);
        return Problems.entity(servletRequest, servletRequest.getRequestURI(), found, headers);
    }

    /** Headers and bytes of an answer that came to nothing would spoil the problem's. */
    private static void startAfresh(HttpServletRequest request, HttpServletResponse response) {
        response.reset();
        RequestIds.of(request).putOn(response);
    }
}
