package rollcall.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Finds the reader for a request's body by its content type. */
public final class Bodies {
    private static final MediaType CSV = new MediaType("text", "csv");

    private final JsonBody json;

    /** @param longestText characters that a text in a JSON body may have */
    public Bodies(int longestText) {
        this.json = new JsonBody(longestText);
    }

    /** @throws rollcall.http.Refusal if it is compressed or of another type */
    public BodyReader reader(HttpServletRequest request) {
        requirePlain(request);
        MediaType type = type(request.getContentType()).orElseThrow(BodyRefusals::unsupported);
        if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            return json;
        }
        if (CSV.equalsTypeAndSubtype(type)) {
            return new CsvBody();
        }
        if (MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)) {
            return new MultipartBody(request.getContentType());
        }
        throw BodyRefusals.unsupported();
    }

    /** @throws rollcall.http.Refusal if the body is compressed or anything but JSON */
    public static void requireJson(HttpServletRequest request) {
        requirePlain(request);
        if (!type(request.getContentType())
                .filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                .isPresent()) {
            throw BodyRefusals.notJson();
        }
    }

    private static void requirePlain(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw BodyRefusals.encoded();
        }
    }

    /** Empty if it is none. */
    private static Optional<MediaType> type(String contentType) {
        try {
            return Optional.of(MediaType.parseMediaType(contentType == null ? "" : contentType));
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }
}
