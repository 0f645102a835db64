package rollcall.bodies;

import jakarta.servlet.http.HttpServletRequest;
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
        MediaType type = plainType(request);
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
        if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(plainType(request))) {
            throw BodyRefusals.unsupported();
        }
    }

    private static MediaType plainType(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw BodyRefusals.encoded();
        }
        return type(request.getContentType());
    }

    private static MediaType type(String contentType) {
        try {
            return MediaType.parseMediaType(contentType == null ? "" : contentType);
        } catch (InvalidMediaTypeException unreadable) {
            throw BodyRefusals.unsupported();
        }
    }
}
