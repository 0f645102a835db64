package rollcall.ingest.upload;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.FileShape;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.SentHash;
import rollcall.devices.identity.RowKey;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;
import rollcall.events.DeviceUploaded;
import rollcall.events.RowRef;
import rollcall.ingest.idempotency.RequestDigest;
import rollcall.ingest.idempotency.UploadId;
import rollcall.ingest.report.Place;
import rollcall.ingest.spool.IncomingUpload;
import rollcall.ingest.spool.Manifest;
import rollcall.ingest.spool.SpooledFile;
import rollcall.ingest.spool.SpooledRow;

/** Takes the rows of an upload in, numbers them through all files, and ends as the upload's manifest. */
final class Intake extends LimitedRows {
    private final IncomingUpload spool;
    private final RequestDigest digest = new RequestDigest();
    private final List<SpooledFile> files = new ArrayList<>();
    private int rowsBefore;

    Intake(IncomingUpload spool, UploadLimits limits) {
        super(limits);
        this.spool = spool;
    }

    /** The next file's bytes, digested as they are read. */
    @Override
    public InputStream part(InputStream content) {
        return digest.part(content);
    }

    @Override
    public void file(String name, FileShape shape) {
        super.file(name, shape);
        CsvFormat format = shape.format();
        file(new SpooledFile(
                name,
                shape.dialect().code(),
                format.encoding().charset().name(),
                format.encoding().hasByteOrderMark(),
                String.valueOf(format.delimiter()),
                format.lineEnd().text(),
                format.quoted(),
                shape.header(),
                rows() - rowsBefore));
    }

    @Override
    public void file(Dialect dialect) {
        super.file(dialect);
        file(new SpooledFile("", dialect.code(), "UTF-8", false, "", "", false, List.of(), rows() - rowsBefore));
    }

    /** What is known once the body is at its end; the address's tag beats the body's. */
    Manifest manifest(UploadCall call, Instant receivedAt) {
        requireRows();
        String requestDigest = digest.of(call.groupTag(), call.updateExisting());
        return new Manifest(
                UploadId.of(call.customer(), call.submitter(), call.key(), requestDigest),
                call.customer(),
                call.submitter(),
                call.person(),
                call.client(),
                groupTag(call),
                call.updateExisting(),
                files,
                rows(),
                requestDigest,
                call.key().strict() ? call.key().digest() : "",
                call.requestId(),
                call.correlationId(),
                call.traceparent(),
                receivedAt);
    }

    private void file(SpooledFile file) {
        files.add(file);
        rowsBefore = rows();
    }

    @Override
    void take(Place place, DeviceRow row) {
        String key = RowKey.of(row, HardwareHash.read(row.hardwareHash())).value();
        spool.append(new SpooledRow(
                key,
                event(
                        new RowRef("", "", place.rowNumber(), place.file(), place.line(), "", "", "", Instant.EPOCH),
                        row)));
    }

    private static DeviceUploaded event(RowRef place, DeviceRow row) {
        SentHash hash = row.hardwareHash();
        return new DeviceUploaded(
                place,
                row.dialect().code(),
                row.serialNumber(),
                row.productKey(),
                ByteBuffer.wrap(hash.bytes()),
                hash.length(),
                hash.text(),
                row.manufacturer(),
                row.model(),
                row.groupTag(),
                row.assignedUser(),
                "",
                row.columns(),
                row.cells(),
                row.surplus(),
                false);
    }
}
