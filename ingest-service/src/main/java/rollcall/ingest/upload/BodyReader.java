package rollcall.ingest.upload;

import java.io.IOException;
import java.io.InputStream;

/** Understands one kind of body. */
sealed interface BodyReader permits CsvBody, JsonBody, MultipartBody {
    /**
     * Reads a body to its end.
     *
     * @throws rollcall.http.Refusal if it is not sound, says what and where
     */
    void read(InputStream body, Intake intake) throws IOException;
}
