package rollcall.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

/** Lists of sound devices with full hashes. */
final class Samples {
    private Samples() {}

    static byte[] file(SampleFormat format, int rows) {
        var bytes = new ByteArrayOutputStream();
        try {
            SampleUpload.of(new SampleDevices(7), rows, format)
                    .forUsers("Shared", "contoso.example")
                    .writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] script(int rows) {
        return file(SampleFormat.SCRIPT, rows);
    }
}
