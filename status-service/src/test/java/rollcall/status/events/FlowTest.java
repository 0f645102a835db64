package rollcall.status.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import rollcall.events.UploadReceived;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.SampleEvents;
import rollcall.status.answer.Sight;
import rollcall.status.projection.LoggedEvent;
import rollcall.status.uploads.UploadState;
import rollcall.words.Language;

class FlowTest {
    private static final TopicPartition UPLOADS = new TopicPartition(TopicCatalogue.UPLOADS_RECEIVED.name(), 0);
    private static final TopicPartition REJECTED = new TopicPartition(TopicCatalogue.DEVICES_REJECTED.name(), 1);
    private static final TopicPartition REGISTERED = new TopicPartition(TopicCatalogue.DEVICES_REGISTERED.name(), 2);
    private static final TopicPartition HISTORY = new TopicPartition(TopicCatalogue.DEVICES_HISTORY.name(), 3);
    private static final EventSettings SETTINGS = settings(1_000);

    private final EventIds ids = new EventIds("cluster");
    private final SampleEvents sample = new SampleEvents(5);
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<UUID, UploadState> states = new LinkedHashMap<>();
    private final long[] start = new long[Lanes.count()];
    private final Flow flow = new Flow(SETTINGS, start);
    private final UploadReceived upload = announced("contoso");
    private Instant now = SampleEvents.START;
    private long timestamp;

    @Test
    void tellsNothingBeforeTheViewShowsIt() {
        RecordingOutlet outlet = listen("contoso");
        hold(REGISTERED, sample.registered(upload, 1, 1, 1));
        hold(REGISTERED, sample.registered(upload, 2, 2, 1));

        release(Map.of(REGISTERED, 0L));
        assertThat(outlet.heard.events()).isEmpty();
        assertThat(flow.isWaiting()).isTrue();

        release(Map.of(REGISTERED, 1L));
        assertThat(devices(outlet)).containsExactly(1);
        release(Map.of(REGISTERED, 2L));
        assertThat(devices(outlet)).containsExactly(1, 2);
        assertThat(flow.heldCount()).isZero();
    }

    @Test
    void tellsWhatHappenedFirstFirst() {
        RecordingOutlet outlet = listen("contoso");
        hold(HISTORY, SampleEvents.changed("contoso", 7, 1, "status", "ACTIVE"));
        hold(REJECTED, sample.rejected(upload, 3, "HASH_REQUIRED"));
        hold(HISTORY, SampleEvents.changed("contoso", 7, 2, "status", "INACTIVE"));

        releaseAll();

        assertThat(outlet.heard.named("device-status"))
                .extracting(event -> event.data().path("status").asString())
                .containsExactly("ACTIVE", "REGISTRATION_FAILED", "INACTIVE");
    }

    @Test
    void tellsEachOnlyWhatItMaySee() {
        RecordingOutlet customer = listen("contoso");
        RecordingOutlet other = listen("fabrikam");
        RecordingOutlet partner = listen(new Sight("contoso", Optional.of("woodgrove")));
        UploadReceived sent = UploadReceived.newBuilder(announced("contoso"))
                .setSubmitter("woodgrove")
                .build();
        hold(REGISTERED, sample.registered(upload, 1, 1, 1));
        hold(REGISTERED, sample.registered(sent, 2, 2, 1));
        hold(HISTORY, SampleEvents.changed("contoso", 2, 2, "status", "ACTIVE"));
        states.put(id(upload), new UploadState("contoso", "contoso", true, "{}"));
        states.put(id(sent), new UploadState("contoso", "woodgrove", true, "{}"));

        releaseAll();

        assertThat(customer.heard.events()).hasSize(5);
        assertThat(other.heard.events()).isEmpty();
        assertThat(partner.heard.events())
                .extracting(Heard.Event::name)
                .containsExactly("device-status", "upload-finished");
    }

    @Test
    void tellsProgressFourTimesASecondAtMost() {
        RecordingOutlet outlet = listen("contoso");
        Instant end = now.plusSeconds(2);
        int row = 0;
        while (now.isBefore(end)) {
            hold(REGISTERED, sample.registered(upload, ++row, row, 1));
            states.put(id(upload), new UploadState("contoso", "contoso", false, "{\"decided\":" + row + "}"));
            releaseAll();
            now = now.plusMillis(10);
        }

        assertThat(outlet.heard.named("device-status")).hasSize(200);
        assertThat(outlet.heard.named("upload-progress")).hasSize(8);
        now = now.plusMillis(250);
        releaseAll();
        assertThat(outlet.heard.named("upload-progress"))
                .hasSize(9)
                .last()
                .satisfies(event ->
                        assertThat(event.data().path("decided").asInt()).isEqualTo(200));
        assertThat(flow.isWaiting()).isFalse();
    }

    @Test
    void tellsThatAnUploadIsFinishedAtOnceAndAfterItsLastRow() {
        RecordingOutlet outlet = listen("contoso");
        hold(REGISTERED, sample.registered(upload, 1, 1, 1));
        states.put(id(upload), new UploadState("contoso", "contoso", false, "{}"));
        releaseAll();
        hold(REGISTERED, sample.registered(upload, 2, 2, 1));
        hold(REJECTED, sample.rejected(upload, 3, "HASH_REQUIRED"));
        states.put(id(upload), new UploadState("contoso", "contoso", true, "{}"));

        flow.release(visible(Map.of(REGISTERED, 2L)), now);
        flow.tell(states, false, now);
        assertThat(outlet.heard.named("upload-finished")).isEmpty();

        releaseAll();
        releaseAll();
        assertThat(outlet.heard.events())
                .extracting(Heard.Event::name)
                .containsExactly(
                        "device-status", "upload-progress", "device-status", "device-status", "upload-finished");
    }

    @Test
    void goesOnFromAnyIdWithoutGapOrDouble() {
        RecordingOutlet whole = listen("contoso");
        tellAStory();
        List<Heard.Event> all = whole.heard.events();
        assertThat(whole.heard.named("upload-finished")).hasSize(10);
        for (int cut = 0; cut < all.size(); cut++) {
            RecordingOutlet rest = new RecordingOutlet();
            Reader resumed = reader(new Sight("contoso", Optional.empty()), rest);
            resumed.resume(ids.parse(all.get(cut).id()).orElseThrow());
            assertThat(flow.covers(resumed)).isTrue();
            flow.join(resumed);
            flow.walk(now);
            now = now.plusSeconds(1);
            flow.tell(states, true, now);

            List<Heard.Event> told = new ArrayList<>(all.subList(0, cut + 1));
            told.addAll(rest.heard.events());
            assertThat(told.stream().filter(event -> event.name().equals("device-status")))
                    .as("cut after event %s", cut)
                    .extracting(Heard.Event::data)
                    .containsExactlyElementsOf(whole.heard.named("device-status").stream()
                            .map(Heard.Event::data)
                            .toList());
            assertThat(told.stream().filter(event -> event.name().equals("upload-finished")))
                    .extracting(event -> event.data().path("id").asString())
                    .as("cut after event %s", cut)
                    .containsAll(whole.heard.named("upload-finished").stream()
                            .map(event -> event.data().path("id").asString())
                            .toList());
        }
    }

    @Test
    void waitsForAReaderThatHasNoRoomAndGoesOnWhereItWas() {
        RecordingOutlet outlet = listen("contoso");
        outlet.room = 2;
        for (int row = 1; row <= 5; row++) {
            hold(REGISTERED, sample.registered(upload, row, row, 1));
        }
        states.put(id(upload), new UploadState("contoso", "contoso", true, "{}"));

        releaseAll();
        assertThat(devices(outlet)).containsExactly(1, 2);
        outlet.room = 10;
        releaseAll();

        assertThat(devices(outlet)).containsExactly(1, 2, 3, 4, 5);
        assertThat(outlet.heard.named("upload-finished")).hasSize(1);
    }

    @Test
    void leavesAReaderBehindThatIsFurtherBackThanItRemembers() {
        Flow forgetful = new Flow(settings(3), start);
        RecordingOutlet slow = new RecordingOutlet();
        Reader reader = reader(new Sight("contoso", Optional.empty()), slow);
        reader.begin(start, now);
        forgetful.join(reader);
        slow.room = 1;
        for (int row = 1; row <= 5; row++) {
            forgetful.hold(told(REGISTERED, sample.registered(upload, row, row, 1)));
        }
        forgetful.release(visible(ends), now);

        assertThat(devices(slow)).containsExactly(1);
        assertThat(forgetful.leaveBehind()).containsExactly(reader);
        assertThat(forgetful.covers(reader)).isFalse();
        assertThat(reader.read()[Lanes.number(REGISTERED)]).isEqualTo(1);
    }

    @Test
    void forgetsAReaderThatHasGone() {
        RecordingOutlet outlet = listen("contoso");
        outlet.end();

        assertThat(flow.leaveBehind()).isEmpty();
        hold(REGISTERED, sample.registered(upload, 1, 1, 1));
        releaseAll();
        assertThat(outlet.heard.events()).isEmpty();
    }

    /** Ten uploads, one after another and two at a time, with a beat now and then. */
    private void tellAStory() {
        for (int number = 0; number < 10; number++) {
            UploadReceived one = announced("contoso");
            hold(UPLOADS, one);
            for (int row = 1; row <= 4; row++) {
                hold(
                        row % 2 == 0 ? REGISTERED : REJECTED,
                        row % 2 == 0
                                ? sample.registered(one, row, number * 10 + row, 1)
                                : sample.rejected(one, row, "HASH_REQUIRED"));
                states.put(
                        id(one),
                        new UploadState("contoso", "contoso", row == 4, "{\"id\":\"" + one.getUploadId() + "\"}"));
                if ((number + row) % 3 != 0) {
                    releaseAll();
                }
                now = now.plusMillis(90);
            }
        }
        releaseAll();
    }

    private RecordingOutlet listen(String customer) {
        return listen(new Sight(customer, Optional.empty()));
    }

    private RecordingOutlet listen(Sight sight) {
        RecordingOutlet outlet = new RecordingOutlet();
        Reader reader = reader(sight, outlet);
        reader.begin(flow.released(), now);
        flow.join(reader);
        return outlet;
    }

    private Reader reader(Sight sight, Outlet outlet) {
        return new Reader(sight, Language.ENGLISH, ids, outlet, now);
    }

    private void hold(TopicPartition partition, SpecificRecord event) {
        flow.hold(told(partition, event));
    }

    private Told told(TopicPartition partition, SpecificRecord event) {
        long offset = ends.merge(partition, 1L, Long::sum) - 1;
        return Told.of(new LoggedEvent(partition, offset, timestamp++, "", event));
    }

    private void releaseAll() {
        release(ends);
    }

    private void release(Map<TopicPartition, Long> positions) {
        flow.release(visible(positions), now);
        flow.tell(states, true, now);
    }

    private static long[] visible(Map<TopicPartition, Long> positions) {
        return Lanes.vector(positions);
    }

    private UploadReceived announced(String customer) {
        return SampleEvents.announced(sample.uploadId(), customer, "", 4);
    }

    private static UUID id(UploadReceived upload) {
        return UUID.fromString(upload.getUploadId());
    }

    private static List<Integer> devices(RecordingOutlet outlet) {
        return outlet.heard.named("device-status").stream()
                .map(event -> event.data().path("rowNumber").asInt())
                .toList();
    }

    private static EventSettings settings(int remembered) {
        return new EventSettings(
                10,
                10,
                Duration.ofSeconds(15),
                Duration.ofMillis(250),
                4_096,
                Duration.ofSeconds(15),
                1_000,
                1,
                remembered);
    }
}
