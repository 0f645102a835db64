package rollcall.ingest.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import rollcall.access.Caller;
import rollcall.bodies.Bodies;
import rollcall.http.Refusal;
import rollcall.http.RequestIds;
import rollcall.http.TraceContext;
import rollcall.ingest.idempotency.ClientKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls with which devices are registered, as Partner Center's clients make them, and with files besides. Each answers
 * 202 without a body when every row is on Kafka; {@code Location} names the upload, relative to {@code /v1}.
 *
 * <p>With {@code ?validateOnly=true} each answers 200 with a {@link rollcall.ingest.report.Report} instead, and nothing
 * comes of the call.
 *
 * <p>A tag in a row beats the tag in the address ({@code groupTag}, or the path), which beats {@code batchId} in the body.
 */
@RestController
final class UploadEndpoint {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    private static final Pattern KEY = Pattern.compile("[ -~]{1," + LONGEST_KEY + "}");

    private final Uploading uploading;
    private final Validating validating;
    private final Bodies bodies;
    private final JsonMapper json;
    private final UploadMetrics metrics;

    UploadEndpoint(
            Uploading uploading, Validating validating, UploadLimits limits, MeterRegistry registry, JsonMapper json) {
        this.uploading = uploading;
        this.validating = validating;
        this.json = json;
        this.metrics = new UploadMetrics(registry);
        this.bodies = new Bodies(limits.lineLength());
    }

    /** Registers devices as a new batch. */
    @PostMapping(name = "createDeviceBatch", path = "/v1/customers/{customer}/deviceBatches")
    ResponseEntity<Void> create(
            @PathVariable String customer,
            @RequestParam(defaultValue = "") String groupTag,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return answer(customer, groupTag, caller, request, response);
    }

    /** Adds devices to a batch, which is made if it is missing. */
    @PostMapping(name = "addDevices", path = "/v1/customers/{customer}/deviceBatches/{groupTag}/devices")
    ResponseEntity<Void> append(
            @PathVariable String customer,
            @PathVariable String groupTag,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return answer(customer, groupTag, caller, request, response);
    }

    /** Null where the answer is written already. */
    private ResponseEntity<Void> answer(
            String customer, String groupTag, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UploadCall call = call(customer, groupTag, caller, request);
        try {
            if (ValidateOnly.isAskedBy(request)) {
                report(call, request, response);
                return null;
            }
            return uploaded(call, request);
        } catch (Refusal refusal) {
            metrics.refused(call, refusal);
            // Where reading failed, the container has begun an error page of its own; it shall say the same.
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, refusal);
            throw refusal;
        }
    }

    private void report(UploadCall call, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Refusal> refused = validating.validate(
                call,
                bodies.reader(request),
                request.getInputStream(),
                request.getContentLengthLong(),
                new ReportReader(request, response, json));
        refused.ifPresentOrElse(refusal -> metrics.refused(call, refusal), metrics::validated);
    }

    private ResponseEntity<Void> uploaded(UploadCall call, HttpServletRequest request) throws IOException {
        UUID uploadId = uploading.upload(
                call, bodies.reader(request), request.getInputStream(), request.getContentLengthLong());
        metrics.accepted();
        return ResponseEntity.accepted()
                .header(
                        HttpHeaders.LOCATION,
                        "/customers/" + UriUtils.encodePathSegment(call.customer(), UTF_8) + "/batchJobStatus/"
                                + uploadId)
                .build();
    }

    /** What that request asks for, whatever its body. */
    static UploadCall call(String customer, String groupTag, Caller caller, HttpServletRequest request) {
        RequestIds ids = RequestIds.of(request);
        return new UploadCall(
                customer,
                caller.organization(),
                caller.person(),
                caller.client(),
                GroupTags.sound(groupTag),
                OnExisting.isUpdate(request),
                key(customer, caller.organization(), ids, request),
                ids.requestId(),
                ids.correlationId(),
                TraceContext.of(request).traceparent());
    }

    private static ClientKey key(String customer, String submitter, RequestIds ids, HttpServletRequest request) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key != null) {
            if (!KEY.matcher(key).matches()) {
                throw Refusals.keyInvalid(LONGEST_KEY);
            }
            return ClientKey.idempotencyKey(customer, submitter, key);
        }
        return RequestIds.sentId(request) == null
                ? ClientKey.NONE
                : ClientKey.requestId(
                        customer, submitter, request.getMethod(), request.getRequestURI(), ids.requestId());
    }
}
