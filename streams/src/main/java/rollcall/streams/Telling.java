package rollcall.streams;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.schemas.EventHeaders;

/** Hands an event to a sink, with headers of its own and the trace of the record it was made from. */
public final class Telling {
    private final ProcessorContext<String, SpecificRecord> context;
    private final String service;

    /** @param service who says so, for instance {@code /rollcall/registry-service} */
    public Telling(ProcessorContext<String, SpecificRecord> context, String service) {
        this.context = context;
        this.service = service;
    }

    /**
     * @param from the record the event was made from; its time is the event's
     * @param id what identifies the event within its type
     */
    public void tell(
            Record<String, ?> from, String sink, String key, SpecificRecord event, String id, String registrationId) {
        Headers headers = new RecordHeaders(from.headers());
        EventHeaders.describe(headers, event.getSchema(), id, service);
        EventHeaders.registration(headers, registrationId);
        context.forward(new Record<>(key, event, from.timestamp(), headers), sink);
    }

    /** The same for an event that is about no row. */
    public void tell(Record<String, ?> from, String sink, String key, SpecificRecord event, String id) {
        Headers headers = new RecordHeaders(from.headers());
        headers.remove(EventHeaders.REGISTRATION_ID);
        EventHeaders.describe(headers, event.getSchema(), id, service);
        context.forward(new Record<>(key, event, from.timestamp(), headers), sink);
    }

    /** Tells that what that key stood for, an event of that type, is gone. */
    public void forget(Record<String, ?> from, String sink, String key, Schema type, String id) {
        Headers headers = new RecordHeaders(from.headers());
        headers.remove(EventHeaders.REGISTRATION_ID);
        EventHeaders.describe(headers, type, id, service);
        context.forward(new Record<>(key, null, from.timestamp(), headers), sink);
    }
}
