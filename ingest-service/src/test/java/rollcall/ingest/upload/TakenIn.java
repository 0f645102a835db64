package rollcall.ingest.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;
import rollcall.bodies.BodyReader;
import rollcall.events.DeviceUploaded;
import rollcall.ingest.idempotency.ClientKey;
import rollcall.ingest.spool.IncomingUpload;
import rollcall.ingest.spool.Manifest;
import rollcall.ingest.spool.Spool;
import rollcall.ingest.spool.SpooledRow;

/** What became of a body that was read through the spool: what is known of the upload, and its rows. */
record TakenIn(Manifest manifest, List<DeviceUploaded> devices) {
    static final UploadLimits LIMITS = new UploadLimits(
            DataSize.ofMegabytes(1), 100, 3, 1024, 5, Duration.ZERO, DataSize.ofBytes(0), DataSize.ofMegabytes(1));

    static TakenIn from(byte[] body, BodyReader reader, Path directory) throws IOException {
        try (Spool spool = new Spool(directory);
                IncomingUpload incoming = spool.open()) {
            Intake intake = new Intake(incoming, LIMITS);
            Reading.read(reader, new ByteArrayInputStream(body), LIMITS, intake);
            Manifest manifest = intake.manifest(
                    new UploadCall("contoso", "contoso", "", "", "", false, ClientKey.NONE, "", "", ""), Instant.EPOCH);
            incoming.finish(manifest);
            List<DeviceUploaded> devices = new ArrayList<>();
            try (var rows = spool.seal(incoming).rows()) {
                for (SpooledRow row : rows) {
                    devices.add(row.event());
                }
            }
            return new TakenIn(manifest, devices);
        }
    }
}
