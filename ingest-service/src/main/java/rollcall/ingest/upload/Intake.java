package rollcall.ingest.upload;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rollcall.bodies.RowSink;
import rollcall.bodies.SentFile;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.CsvLimits;
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
import rollcall.ingest.spool.IncomingUpload;
import rollcall.ingest.spool.Manifest;
import rollcall.ingest.spool.SpooledFile;
import rollcall.ingest.spool.SpooledRow;

/** Takes the rows of an upload in, numbers them through all files, and ends as the upload's manifest. */
final class Intake implements RowSink {
    private final IncomingUpload spool;
    private final UploadLimits limits;
    private final RequestDigest digest = new RequestDigest();
    private final List<SpooledFile> files = new ArrayList<>();
    private int rows;
    private int rowsBefore;
    private String batch = "";

    Intake(IncomingUpload spool, UploadLimits limits) {
        this.spool = spool;
        this.limits = limits;
    }

    /** The next file's bytes, digested as they are read. */
    @Override
    public InputStream part(InputStream content) {
        return digest.part(content);
    }

    @Override
    public CsvLimits csvLimits() {
        return new CsvLimits(limits.lineLength(), Integer.MAX_VALUE, CsvLimits.DEFAULTS.bannerLines());
    }

    @Override
    public void row(SentFile file, int line, DeviceRow row) {
        if (rows == limits.rows()) {
            throw file.atFault(Refusals.tooManyRows(limits.rows()).atLine(line));
        }
        append(line, row);
    }

    @Override
    public void device(DeviceRow device) {
        if (rows == Math.min(limits.jsonDevices(), limits.rows())) {
            throw Refusals.tooManyDevices(Math.min(limits.jsonDevices(), limits.rows()));
        }
        append(0, device);
    }

    @Override
    public void file(String name, FileShape shape) {
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
                rows - rowsBefore));
    }

    @Override
    public void file(Dialect dialect) {
        file(new SpooledFile("", dialect.code(), "UTF-8", false, "", "", false, List.of(), rows - rowsBefore));
    }

    @Override
    public void batch(String groupTag) {
        batch = GroupTags.sound(groupTag);
    }

    /** What is known once the body is at its end; the address's tag beats the body's. */
    Manifest manifest(UploadCall call, Instant receivedAt) {
        if (rows == 0) {
            throw Refusals.noRows();
        }
        String requestDigest = digest.of(call.groupTag());
        return new Manifest(
                UploadId.of(call.customer(), call.submitter(), call.key(), requestDigest),
                call.customer(),
                call.submitter(),
                call.person(),
                call.client(),
                call.groupTag().isEmpty() ? batch : call.groupTag(),
                files,
                rows,
                requestDigest,
                call.key().strict() ? call.key().digest() : "",
                call.requestId(),
                call.correlationId(),
                call.traceparent(),
                receivedAt);
    }

    private void file(SpooledFile file) {
        files.add(file);
        rowsBefore = rows;
    }

    private void append(int line, DeviceRow row) {
        rows++;
        String key = RowKey.of(row, HardwareHash.read(row.hardwareHash())).value();
        spool.append(new SpooledRow(
                key, event(new RowRef("", "", rows, files.size(), line, "", "", "", Instant.EPOCH), row)));
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
                row.surplus());
    }
}
