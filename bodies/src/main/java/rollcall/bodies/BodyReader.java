package rollcall.bodies;

import java.io.IOException;
import java.io.InputStream;

/** Understands one kind of body. */
public sealed interface BodyReader permits CsvBody, GraphBody, JsonBody, MultipartBody {
    /**
     * Reads a body to its end.
     *
     * @throws rollcall.http.Refusal if it is not sound, says what and where
     */
    void read(InputStream body, RowSink rows) throws IOException;
}
