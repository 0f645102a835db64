package rollcall.status.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.Sight;
import rollcall.status.leaving.Deregistrations;
import rollcall.status.leaving.Deregistrations.Meant;
import rollcall.status.leaving.Deregistrations.Requested;
import rollcall.status.leaving.LeavingRefusals;

/** Undoes an upload: deregisters what it registered. */
@RestController
final class UploadLeaveApi {
    private static final String REGISTERED_BY = """
            SELECT devices.device_id, devices.upload_id
            FROM upload_rows row JOIN devices ON devices.device_id = row.device_id AND devices.upload_id = row.upload_id
            WHERE row.upload_id = :upload AND row.outcome = 'registered' AND devices.customer = :customer
            """;

    private final UploadQueries uploads;
    private final Deregistrations deregistrations;

    UploadLeaveApi(UploadQueries uploads, Deregistrations deregistrations) {
        this.uploads = uploads;
        this.deregistrations = deregistrations;
    }

    /** Only once every row is decided, lest a pending one registers a device behind it. */
    @DeleteMapping(name = "deregisterDevicesOfUpload", path = "/v1/customers/{customer}/uploads/{id}/devices")
    ResponseEntity<Requested> undo(
            @PathVariable String customer, @PathVariable String id, Caller caller, HttpServletRequest request)
            throws IOException {
        Upload upload = UploadIds.parse(id)
                .flatMap(parsed -> uploads.find(Sight.of(customer, caller), parsed))
                .orElseThrow(NotFound::upload);
        if (!upload.isFinished() || upload.publishedAt() == null) {
            throw LeavingRefusals.uploadPending();
        }
        Meant meant = new Meant(
                customer,
                REGISTERED_BY,
                Map.of("upload", upload.id(), "customer", upload.customer()),
                Map.of("uploadId", upload.id().toString()));
        return ResponseEntity.accepted().body(deregistrations.request(meant, caller, request));
    }
}
