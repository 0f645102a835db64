package rollcall.benchmarks.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record as it lies in a topic; nobody looks at what it says. */
record RawRecord(byte[] key, byte[] value, Headers headers) {

    static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new RawRecord(record.key(), record.value(), record.headers());
    }

    /** The next one of a tape that holds nothing else. */
    static RawRecord next(Tape tape) throws IOException {
        byte[] key = tape.next();
        byte[] value = tape.next();
        Headers headers = new RecordHeaders();
        for (int left = tape.next()[0]; left > 0; left--) {
            headers.add(new String(tape.next(), UTF_8), tape.next());
        }
        return new RawRecord(key, value, headers);
    }

    void addTo(Tape.Recorder tape) throws IOException {
        tape.add(key);
        tape.add(value);
        Header[] all = headers.toArray();
        tape.add(new byte[] {(byte) all.length});
        for (Header header : all) {
            tape.add(header.key().getBytes(UTF_8));
            tape.add(header.value());
        }
    }
}
