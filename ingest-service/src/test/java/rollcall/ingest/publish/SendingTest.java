package rollcall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SendingTest {
    private final MockProducer<String, SpecificRecord> producer =
            new MockProducer<>(false, null, new StringSerializer(), (topic, event) -> new byte[0]);
    private final Sending sending = new Sending(producer);

    @Test
    void allAreSentWhileNoneFails() {
        sending.sendAll(records(5));

        assertThat(producer.history()).hasSize(5);
    }

    @Test
    void noneIsSentBehindOneThatFailed() {
        sending.sendAll(
                () -> records(5).stream().peek(record -> failAt(3, record)).iterator());

        assertThat(producer.history()).hasSize(3);
        producer.sendException = null;
        while (producer.completeNext()) {}
        assertThatThrownBy(sending::await).isInstanceOf(PublishingFailed.class);
    }

    private void failAt(int index, ProducerRecord<String, SpecificRecord> record) {
        if (record.key().equals("" + index)) {
            producer.sendException = new TimeoutException("no room");
        } else if (index < Integer.parseInt(record.key())) {
            producer.sendException = null;
        }
    }

    private static List<ProducerRecord<String, SpecificRecord>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new ProducerRecord<String, SpecificRecord>("any", "" + index, null))
                .toList();
    }
}
