package rollcall.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import rollcall.bodies.BodyReader;
import rollcall.bodies.MeasuredBody;
import rollcall.bodies.RowSink;
import rollcall.http.Refusal;

/** Reads a body to its end or its limit. */
final class Reading {
    private Reading() {}

    /** Parsers wrap what the body beneath them throws. */
    static void read(BodyReader reader, InputStream body, UploadLimits limits, RowSink rows) throws IOException {
        try {
            reader.read(new MeasuredBody(body, limits.uploadSize().toBytes()), rows);
        } catch (RuntimeException thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw thrown;
        }
    }
}
