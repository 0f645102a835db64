package rollcall.registry.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static rollcall.registry.claim.Rows.CONTOSO;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.access.TestIssuer;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryDecided;
import rollcall.events.CatalogueProductKey;
import rollcall.events.DeviceRegistered;
import rollcall.registry.ForkedRegistry;
import rollcall.registry.OnBackbone;
import rollcall.registry.Registry;
import rollcall.registry.claim.Accepting;
import rollcall.registry.claim.Compass;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

@Tag("nightly")
class PublicationKillIT extends OnBackbone {
    private static final int ENTRIES = 4_000;
    private static final int SENT = ENTRIES / 2;
    private static final String PATH = "/v1/partners/northwind/catalogue";
    private static final String NAME = "--rollcall.registry.instance-id=alone";
    private static final String KEY = "built in autumn";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void aCatalogueCutOffByAKillAndSentAgainIsThereOnce() throws IOException {
        List<String> decided;
        try (ForkedRegistry registry = Registry.fork(backbone, directory, NAME)) {
            publishUntilKilled(registry);
            registry.startAgain(NAME);
            publishAll(registry);
            decided = told(
                    TopicCatalogue.CATALOGUE_DECIDED,
                    received(),
                    CatalogueEntryDecided.class,
                    event -> event.getOutcome());
            for (int number = 1; number <= ENTRIES; number++) {
                Accepting.send(log, new Compass(number).byProductKey(CONTOSO));
            }
            log.flush();
            assertThat(told(
                            TopicCatalogue.DEVICES_REGISTERED,
                            ENTRIES,
                            DeviceRegistered.class,
                            event -> event.getRow().getRegistrationId() + ' ' + event.getDeviceId()))
                    .containsExactlyInAnyOrderElementsOf(
                            each(device -> CONTOSO + "-key:" + device.number() + ' ' + device.id()));
        }

        assertThat(log.read(TopicCatalogue.DEVICES_REFUSED)).isEmpty();
        assertThat(told(
                        TopicCatalogue.CATALOGUE_DEVICES,
                        ENTRIES,
                        CatalogueDevice.class,
                        event -> event.getDeviceId() + '@' + event.getVersion() + ' ' + event.getProductKeys()))
                .containsExactlyInAnyOrderElementsOf(each(device -> device.id() + "@1 [" + device.productKey() + ']'));
        assertThat(told(
                        TopicCatalogue.CATALOGUE_PRODUCT_KEYS,
                        ENTRIES,
                        CatalogueProductKey.class,
                        event -> event.getProductKey() + ' ' + event.getDeviceId()))
                .containsExactlyInAnyOrderElementsOf(each(device -> device.productKey() + ' ' + device.id()));
        assertThat(decided).hasSize(received()).containsOnly("published");
    }

    /** Half of it is sent and no more before the service is gone, however fast it is. */
    private void publishUntilKilled(ForkedRegistry registry) throws IOException {
        HttpURLConnection call = (HttpURLConnection) registry.uri(PATH).toURL().openConnection();
        call.setRequestMethod("POST");
        call.setRequestProperty("Authorization", TestIssuer.shared().bearer("northwind"));
        call.setRequestProperty("Content-Type", "text/csv");
        call.setRequestProperty("Idempotency-Key", KEY);
        call.setDoOutput(true);
        call.setChunkedStreamingMode(0);
        OutputStream body = call.getOutputStream();
        body.write(Compass.catalogue(1, SENT).getBytes(UTF_8));
        body.flush();
        log.read(TopicCatalogue.CATALOGUE_DECIDED, found -> !found.isEmpty(), PATIENCE);
        registry.kill();
        assertThatIOException().isThrownBy(() -> {
            body.write(Compass.entries(SENT + 1, ENTRIES).getBytes(UTF_8));
            body.close();
            call.getResponseCode();
        });
    }

    private static void publishAll(Registry registry) {
        HttpResponse<String> answer = registry.call(
                "northwind",
                "POST",
                PATH,
                Compass.catalogue(1, ENTRIES),
                "Content-Type",
                "text/csv",
                "Idempotency-Key",
                KEY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Registry.json(answer).get("published").asInt())
                .as(answer.body())
                .isEqualTo(ENTRIES);
    }

    /** Entries as they were sent, some of them twice; each is handed on from its product key to its device. */
    private int received() {
        return (int) log.read(TopicCatalogue.CATALOGUE_RECEIVED).stream()
                .filter(entry -> new String(entry.key(), UTF_8).startsWith("pkid:"))
                .count();
    }

    private <E extends SpecificRecord> List<String> told(
            Topic topic, int expected, Class<E> type, Function<E, String> words) {
        return log.read(topic, found -> found.size() >= expected, PATIENCE).stream()
                .map(log::event)
                .map(type::cast)
                .map(words)
                .toList();
    }

    private static List<String> each(Function<Compass, String> words) {
        return IntStream.rangeClosed(1, ENTRIES)
                .mapToObj(Compass::new)
                .map(words)
                .toList();
    }
}
