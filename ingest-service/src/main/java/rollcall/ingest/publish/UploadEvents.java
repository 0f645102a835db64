package rollcall.ingest.publish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceUploaded;
import rollcall.events.RowRef;
import rollcall.events.UploadFile;
import rollcall.events.UploadReceived;
import rollcall.ingest.spool.Manifest;
import rollcall.ingest.spool.SpooledFile;
import rollcall.ingest.spool.SpooledRow;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.RegistrationId;
import rollcall.schemas.TopicCatalogue;

/** What is said of an upload: the same records however often it is published, but for the time of completion. */
final class UploadEvents {
    private static final String SOURCE = "/rollcall/ingest-service";

    private final Manifest upload;
    private final String uploadId;

    UploadEvents(Manifest upload) {
        this.upload = upload;
        this.uploadId = upload.uploadId().toString();
    }

    ProducerRecord<String, SpecificRecord> announced() {
        return upload(uploadId, Optional.empty());
    }

    ProducerRecord<String, SpecificRecord> complete(Instant at) {
        return upload(uploadId + ":complete", Optional.of(at));
    }

    ProducerRecord<String, SpecificRecord> row(SpooledRow row) {
        DeviceUploaded sent = row.event();
        String registrationId = RegistrationId.of(uploadId, sent.getRow().getRowNumber());
        var record = new ProducerRecord<String, SpecificRecord>(
                TopicCatalogue.DEVICES_UPLOADED.name(), row.key(), whole(sent, registrationId));
        EventHeaders.describe(record.headers(), DeviceUploaded.getClassSchema(), registrationId, SOURCE);
        EventHeaders.registration(record.headers(), registrationId);
        EventHeaders.trace(record.headers(), upload.traceparent());
        return record;
    }

    private DeviceUploaded whole(DeviceUploaded sent, String registrationId) {
        RowRef row = new RowRef(
                registrationId,
                uploadId,
                sent.getRow().getRowNumber(),
                sent.getRow().getFile(),
                sent.getRow().getLine(),
                upload.customer(),
                upload.submitter(),
                upload.requestId(),
                upload.receivedAt());
        return new DeviceUploaded(
                row,
                sent.getDialect(),
                sent.getSerialNumber(),
                sent.getProductKey(),
                sent.getHardwareHash(),
                sent.getHardwareHashLength(),
                sent.getHardwareHashText(),
                sent.getManufacturer(),
                sent.getModel(),
                sent.getGroupTag(),
                sent.getAssignedUser(),
                upload.groupTag(),
                sent.getColumns(),
                sent.getCells(),
                sent.getSurplus(),
                upload.updateExisting());
    }

    /** Who sent it, for good. */
    ProducerRecord<String, SpecificRecord> audited() {
        AuditEntry entry = new AuditEntry(
                uploadId,
                upload.customer(),
                new Actor(
                        upload.submitter(),
                        upload.person(),
                        upload.client(),
                        upload.requestId(),
                        upload.correlationId()),
                "upload",
                uploadId,
                Map.of("rowCount", Integer.toString(upload.rowCount()), "groupTag", upload.groupTag()),
                upload.receivedAt());
        var record = new ProducerRecord<String, SpecificRecord>(TopicCatalogue.AUDIT.name(), upload.customer(), entry);
        EventHeaders.describe(record.headers(), AuditEntry.getClassSchema(), uploadId, SOURCE);
        EventHeaders.trace(record.headers(), upload.traceparent());
        return record;
    }

    private ProducerRecord<String, SpecificRecord> upload(String eventId, Optional<Instant> completedAt) {
        UploadReceived received = new UploadReceived(
                uploadId,
                upload.customer(),
                upload.submitter(),
                upload.groupTag(),
                files(),
                upload.rowCount(),
                upload.requestDigest(),
                upload.keyDigest(),
                upload.requestId(),
                upload.correlationId(),
                upload.receivedAt(),
                completedAt.isPresent(),
                completedAt.orElse(Instant.EPOCH),
                "upload");
        var record =
                new ProducerRecord<String, SpecificRecord>(TopicCatalogue.UPLOADS_RECEIVED.name(), uploadId, received);
        EventHeaders.describe(record.headers(), UploadReceived.getClassSchema(), eventId, SOURCE);
        EventHeaders.trace(record.headers(), upload.traceparent());
        return record;
    }

    private List<UploadFile> files() {
        return upload.files().stream().map(UploadEvents::file).toList();
    }

    private static UploadFile file(SpooledFile file) {
        return new UploadFile(
                file.name(),
                file.dialect(),
                file.encoding(),
                file.byteOrderMark(),
                file.delimiter(),
                file.lineEnd(),
                file.quoted(),
                file.header(),
                file.rowCount());
    }
}
