package rollcall.benchmarks.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class HopTest {
    private static final Output MOST = new Output("most", new Share(3, 4), samples("one", "two"));
    private static final Output TWICE = new Output("twice", new Share(8, 4), samples("twin"));

    @Test
    void passesOnAsManyRecordsAsTheRealHopAndAsLarge() {
        try (TopologyTestDriver driver =
                new TopologyTestDriver(Hop.topology("in", List.of(MOST, TWICE)), new Properties())) {
            var in = driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());
            var most = driver.createOutputTopic("most", new StringDeserializer(), new StringDeserializer());
            var twice = driver.createOutputTopic("twice", new StringDeserializer(), new ByteArrayDeserializer());
            for (String key : List.of("a", "b", "c", "d")) {
                in.pipeInput(key, new byte[1_000]);
            }
            List<TestRecord<String, String>> passed = most.readRecordsToList();
            assertThat(passed).extracting(TestRecord::key).containsExactly("b", "c", "d");
            assertThat(passed).extracting(TestRecord::value).containsExactly("one", "two", "one");
            assertThat(passed.get(0).headers().lastHeader("of").value()).isEqualTo("one".getBytes(UTF_8));
            assertThat(twice.readRecordsToList())
                    .extracting(TestRecord::key)
                    .containsExactly("a", "a", "b", "b", "c", "c", "d", "d");
        }
    }

    private static List<RawRecord> samples(String... values) {
        return List.of(values).stream()
                .map(value -> {
                    RecordHeaders headers = new RecordHeaders();
                    headers.add("of", value.getBytes(UTF_8));
                    return new RawRecord("sample".getBytes(UTF_8), value.getBytes(UTF_8), headers);
                })
                .toList();
    }
}
