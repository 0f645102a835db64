package rollcall.http;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** What a handler throws, and what the framework throws before it, in the one shape. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleUnexpected(Exception unexpected, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
            return null;
        }
        LOG.error("Unexpected error", unexpected);
        HttpStatusCode status = HttpStatusCode.valueOf(500);
        return handleExceptionInternal(unexpected, ProblemDetail.forStatus(status), new HttpHeaders(), status, request);
    }

    /** The client hung up or sent its body otherwise than it announced: its doing, so no error of ours. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleBrokenTransfer(BadRequestException broken, WebRequest request) {
        HttpStatusCode status = HttpStatusCode.valueOf(400);
        return handleExceptionInternal(broken, ProblemDetail.forStatus(status), new HttpHeaders(), status, request);
    }

    @Override
    @Nullable
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(unreadable, UnreadableBody.problem(unreadable), headers, status, request);
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
        ProblemDetail found = body instanceof ProblemDetail problem ? problem : ProblemDetail.forStatus(status);
        return Problems.entity(servletRequest, servletRequest.getRequestURI(), found, headers);
    }
}
