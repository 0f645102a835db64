package rollcall.ingest.upload;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.bodies.Bodies;
import rollcall.bodies.GraphBody;
import rollcall.http.Refusal;

/**
 * The calls with which Microsoft Graph's clients register their organization's devices. Each is an upload; it answers when
 * every row is on Kafka, and what has become of a row is asked for by its id.
 */
@RestController
@RequestMapping({
    "/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities",
    "/beta/deviceManagement/importedWindowsAutopilotDeviceIdentities"
})
final class ImportEndpoint {
    private final Uploading uploading;
    private final int longestText;
    private final UploadMetrics metrics;

    ImportEndpoint(Uploading uploading, UploadLimits limits, MeterRegistry registry) {
        this.uploading = uploading;
        this.longestText = limits.lineLength();
        this.metrics = new UploadMetrics(registry);
    }

    /**
     * Graph's collection.
     *
     * @param value one for each device, in their order
     */
    record Imported(List<ImportedIdentity> value) {}

    /** Registers one device. */
    @PostMapping(name = "importGraphDevice")
    ResponseEntity<ImportedIdentity> one(Caller caller, HttpServletRequest request) throws IOException {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(taken(GraphBody.one(longestText), caller, request).get(0));
    }

    /** Registers several. */
    @PostMapping(name = "importGraphDevices", path = "/import")
    ResponseEntity<Imported> several(Caller caller, HttpServletRequest request) throws IOException {
        return ResponseEntity.ok(new Imported(taken(GraphBody.list(longestText), caller, request)));
    }

    private List<ImportedIdentity> taken(GraphBody body, Caller caller, HttpServletRequest request) throws IOException {
        UploadCall call = UploadEndpoint.call(caller.organization(), "", caller, request);
        try {
            if (ValidateOnly.isAskedBy(request)) {
                throw Refusals.importNotOnlyJudged();
            }
            Bodies.requireJson(request);
            UUID uploadId = uploading.upload(call, body, request.getInputStream(), request.getContentLengthLong());
            metrics.accepted();
            return ImportedIdentity.of(uploadId, body.said());
        } catch (Refusal refusal) {
            metrics.refused(call, refusal);
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, refusal);
            throw refusal;
        }
    }
}
