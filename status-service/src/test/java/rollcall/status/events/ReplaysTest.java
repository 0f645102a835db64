package rollcall.status.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.access.Partnerships;
import rollcall.events.UploadReceived;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.SampleEvents;
import rollcall.status.answer.Sight;
import rollcall.status.projection.EventReader;
import rollcall.status.uploads.UploadState;
import rollcall.words.Language;

class ReplaysTest {
    private static final TopicPartition UPLOADS = new TopicPartition(TopicCatalogue.UPLOADS_RECEIVED.name(), 0);
    private static final TopicPartition REGISTERED = new TopicPartition(TopicCatalogue.DEVICES_REGISTERED.name(), 2);
    private static final EventSettings SETTINGS = new EventSettings(
            10, 10, Duration.ofSeconds(15), Duration.ofMillis(250), 4_096, Duration.ofSeconds(15), 1_000, 1, 1_000);

    private final Instant now = SampleEvents.START;
    private final Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SampleEvents sample = new SampleEvents(7);
    private final Map<UUID, UploadState> states = new HashMap<>();
    private final List<SpecificRecord> events = new ArrayList<>();
    private final Map<TopicPartition, List<Integer>> log = new HashMap<>();
    private final RecordingOutlet outlet = new RecordingOutlet();

    @AutoClose("destroy")
    private final Replays replays = new Replays(
            SETTINGS,
            new Readers(SETTINGS, Partnerships.NONE, clock, meters),
            (purpose, start) -> new LogReading(consumer(), new EventReader(this::event), start),
            this::states,
            clock);

    @Test
    void tellsThatAnUploadIsFinishedOnceAndAfterItsRowsHoweverManyMoved() {
        List<UploadReceived> uploads = IntStream.range(0, 1_500)
                .mapToObj(number -> SampleEvents.announced(sample.uploadId(), "contoso", "", 1))
                .toList();
        uploads.forEach(upload -> write(UPLOADS, upload));
        for (UploadReceived upload : uploads) {
            boolean finished = events.size() % 2 == 0;
            write(REGISTERED, sample.registered(upload, 1, events.size(), 1));
            states.put(
                    UUID.fromString(upload.getUploadId()),
                    new UploadState("contoso", "contoso", finished, "{\"id\":\"" + upload.getUploadId() + "\"}"));
        }

        Reader reader = replayed().join();
        assertThat(outlet.heard.named("upload-finished")).isEmpty();
        assertThat(outlet.heard.named("upload-progress")).isNotEmpty();
        assertThat(outlet.heard.named("device-status")).hasSize(1_500);

        Flow flow = new Flow(SETTINGS, target());
        flow.join(reader);
        flow.tell(states(flow.moved()), true, now);
        assertThat(outlet.heard.named("upload-finished"))
                .extracting(event -> event.data().path("id").asString())
                .hasSize(750)
                .doesNotHaveDuplicates();
        assertThat(reader.moved()).isEmpty();
    }

    @Test
    void cutsAReaderOffThatKeepsOthersWaiting() {
        write(10);
        outlet.room = 1;
        outlet.pace = Duration.ofSeconds(4);

        CompletableFuture<Reader> slow = replayed();

        await().until(() -> !outlet.isOpen());
        assertThat(outlet.heard.named("device-status")).hasSize(4);
        assertThat(meters.get("rollcall.events.readers.stalled").counter().count())
                .isOne();
        RecordingOutlet quick = new RecordingOutlet();
        assertThat(replayed(quick).join().read()[Lanes.number(REGISTERED)]).isEqualTo(10);
        assertThat(quick.heard.named("device-status")).hasSize(10);
        assertThat(slow).isNotDone();
    }

    @Test
    void waitsForAReaderThatIsOnlyALittleSlow() {
        write(10);
        outlet.room = 1;
        outlet.pace = Duration.ofSeconds(1);

        replayed().join();

        assertThat(outlet.heard.named("device-status")).hasSize(10);
        assertThat(meters.get("rollcall.events.readers.stalled").counter().count())
                .isZero();
    }

    private void write(int rows) {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "", rows);
        IntStream.rangeClosed(1, rows).forEach(row -> write(REGISTERED, sample.registered(upload, row, row, 1)));
    }

    private void write(TopicPartition partition, SpecificRecord event) {
        log.computeIfAbsent(partition, none -> new ArrayList<>()).add(events.size());
        events.add(event);
    }

    private CompletableFuture<Reader> replayed() {
        return replayed(outlet);
    }

    private CompletableFuture<Reader> replayed(RecordingOutlet to) {
        Sight sight = new Sight("contoso", Optional.empty());
        Reader reader = new Reader(sight, Language.ENGLISH, new EventIds("cluster"), to, now);
        long[] start = new long[Lanes.count()];
        reader.resume(new EventId(start, start));
        CompletableFuture<Reader> there = new CompletableFuture<>();
        replays.bringUp(reader, target(), there::complete);
        return there;
    }

    private long[] target() {
        return Lanes.vector(log.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, lane ->
                (long) lane.getValue().size())));
    }

    private Map<UUID, UploadState> states(Set<UUID> wanted) {
        return states.entrySet().stream()
                .filter(state -> wanted.contains(state.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives the announcements first, as a log does whose lanes are read one after another. */
    private MockConsumer<byte[], byte[]> consumer() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        for (TopicPartition partition : List.of(UPLOADS, REGISTERED)) {
            List<Integer> lane = log.getOrDefault(partition, List.of());
            if (!lane.isEmpty()) {
                consumer.schedulePollTask(() -> IntStream.range(0, lane.size())
                        .forEach(offset -> consumer.addRecord(record(partition, offset, lane.get(offset)))));
            }
        }
        return consumer;
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, int event) {
        byte[] name = ByteBuffer.allocate(Integer.BYTES).putInt(event).array();
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], name);
    }

    private SpecificRecord event(String topic, byte[] name) {
        return events.get(ByteBuffer.wrap(name).getInt());
    }
}
