package rollcall.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers every event carries: CloudEvents in binary mode, the short set; the registration id of the row it is about;
 * and the W3C trace context of the request that brought the upload.
 *
 * <p>{@code ce_id} is deterministic, so that a consumer can tell a re-delivery. Each sink replaces what it found, for a
 * stream hands the headers of its input on.
 */
public final class EventHeaders {
    public static final String CE_SPECVERSION = "ce_specversion";
    public static final String CE_ID = "ce_id";
    public static final String CE_TYPE = "ce_type";
    public static final String CE_SOURCE = "ce_source";
    public static final String REGISTRATION_ID = "rollcall_registration_id";
    public static final String TRACEPARENT = "traceparent";

    private static final byte[] SPECVERSION = "1.0".getBytes(UTF_8);

    private EventHeaders() {}

    /**
     * Describes an event of that type, replacing what stood there; other headers, the trace context among them, stay.
     *
     * @param id the registration id, or what else identifies the event within its type
     * @param source which service says so, for instance {@code /rollcall/ingest-service}
     */
    public static void describe(Headers headers, Schema type, String id, String source) {
        replace(headers, CE_SPECVERSION, SPECVERSION);
        replace(headers, CE_ID, (id + '/' + type.getName()).getBytes(UTF_8));
        replace(headers, CE_TYPE, type.getFullName().getBytes(UTF_8));
        replace(headers, CE_SOURCE, source.getBytes(UTF_8));
    }

    /** Says which row the event is about. */
    public static void registration(Headers headers, String registrationId) {
        replace(headers, REGISTRATION_ID, registrationId.getBytes(UTF_8));
    }

    /** Hands the trace context on; an empty one is left out. */
    public static void trace(Headers headers, String traceparent) {
        headers.remove(TRACEPARENT);
        if (!traceparent.isEmpty()) {
            headers.add(TRACEPARENT, traceparent.getBytes(UTF_8));
        }
    }

    /** The text of a header, if it is there. */
    public static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    private static void replace(Headers headers, String name, byte[] value) {
        headers.remove(name);
        headers.add(name, value);
    }
}
