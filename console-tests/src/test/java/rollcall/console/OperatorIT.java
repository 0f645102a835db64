package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.schemas.TopicCatalogue;

@Tag("nightly")
class OperatorIT extends ConsoleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "torn-row";
    private static final byte[] TORN = "no event of this topic".getBytes(UTF_8);

    @Test
    void seesWhatTheSystemDoesWhileItDoesIt() {
        Page now = open(OLGA, "/now", 1440);
        assertThat(now.locator(".beat")).hasText("Live");
        assertThat(now.locator("canvas")).hasCount(3);
        String still = drawn(now);

        Devices devices = Devices.of(20_261_128_24L, 60, 20, Devices.BROKEN_HASHES);
        Sending.chosen(open(ANNA, "/uploads", 1440), devices.file("delivery.csv"), "")
                .send()
                .ends("Finished with errors");

        assertThat(tile(now, "Received a second")).not().hasText("0");
        assertThat(tile(now, "Decided a second")).not().hasText("0");
        assertThat(now.locator(".bars")).containsText("Registered");
        assertThat(now.locator(".bars")).containsText("HARDWARE_HASH_TRUNCATED");
        await().atMost(PATIENCE).until(() -> !drawn(now).equals(still));
        show(now, "now-1440");
        now.setViewportSize(375, 812);
        assertFits(now);
        show(now, "now-375");
    }

    @Test
    void looksIntoADeadLetterAndGivesItASecondTry() {
        poison();
        Page page = open(OLGA, "/letters?topic=" + TopicCatalogue.DEVICES_UPLOADED.name(), 1440);
        await().atMost(PATIENCE).until(() -> {
            page.reload();
            settled(page);
            return page.locator("tbody tr").count() > 0;
        });
        Locator letter = page.locator("tbody tr").first();
        assertThat(letter).containsText(TopicCatalogue.DEVICES_UPLOADED.name());
        assertThat(letter).containsText("validation-service");
        assertThat(letter.locator(".chip")).hasText("Open");

        letter.locator("a").click();
        settled(page);
        assertThat(page.locator("main")).containsText(KEY);
        assertThat(page.locator("pre")).hasText(Base64.getEncoder().encodeToString(TORN));
        assertThat(page.locator("main")).containsText("kafka_dlt-original-offset");

        show(page, "letter-1440");
        button(page, "Re-drive").click();
        inDialog(page, "Put it there again").click();
        assertThat(page.locator(".toast")).hasText("It is on its way again");
        assertThat(page.locator("main .chip")).hasText("Re-driven");
        assertThat(page.locator(".facts").first()).containsText(OLGA);

        page.setViewportSize(375, 812);
        assertFits(page);
        show(page, "letter-375");
        go(page, "/letters?state=redriven");
        assertThat(page.locator("tbody .chip").first()).hasText("Re-driven");
        assertFits(page);
    }

    /** What no service can read. */
    private void poison() {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", console.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TopicCatalogue.DEVICES_UPLOADED.name(), 0, KEY.getBytes(UTF_8), TORN));
        }
    }

    private static Locator tile(Page page, String label) {
        return page.locator(".tile")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("dd");
    }

    /** What the first chart shows. */
    private static String drawn(Page page) {
        return (String) page.evaluate("document.querySelector('canvas').toDataURL()");
    }
}
