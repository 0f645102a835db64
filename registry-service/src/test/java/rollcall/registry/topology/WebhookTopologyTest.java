package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.WebhookCommand;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.DriverFixture;

class WebhookTopologyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path stateDirectory;

    private DriverFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DriverFixture(WebhookNodes::addTo, stateDirectory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void tellsWhatStandsWhatIsGoneWhoDidItAndWhoWaits() {
        send("c1", "create", "w1", "https://a.example/?token=hidden");
        send("c2", "delete", "w1", "");

        assertThat(fixture.output(TopicCatalogue.WEBHOOKS).readKeyValue().key).isEqualTo("contoso/w1");
        assertThat(fixture.output(TopicCatalogue.WEBHOOKS).getQueueSize())
                .as("a tombstone")
                .isEqualTo(1);
        assertThat(fixture.output(TopicCatalogue.AUDIT).readKeyValuesToList())
                .extracting(told -> told.key, told -> ((AuditEntry) told.value).getCommand())
                .containsExactly(tuple("contoso", "webhook.create"), tuple("contoso", "webhook.delete"));
        assertThat(outcomes()).containsExactly(tuple("c1", "done", ""), tuple("c2", "done", ""));
    }

    @Test
    void keepsWhatAnAddressHidesOutOfTheAudit() {
        send("c1", "create", "w1", "https://a.example/?token=hidden");

        assertThat(fixture.output(TopicCatalogue.AUDIT).readValue().toString())
                .contains("a.example")
                .doesNotContain("hidden");
    }

    @Test
    void makesNothingTwiceAndTenAtMost() {
        for (int number = 0; number < 10; number++) {
            send("c" + number, "create", "w" + number, "https://a.example/" + number);
        }
        send("again", "create", "w1", "https://a.example/1");
        send("other", "create", "w1", "https://b.example");
        send("more", "create", "w10", "https://a.example/10");
        send("none", "delete", "w11", "");

        assertThat(fixture.output(TopicCatalogue.WEBHOOKS).readKeyValuesToList())
                .hasSize(10);
        assertThat(outcomes().subList(10, 14))
                .containsExactly(
                        tuple("again", "done", ""),
                        tuple("other", "refused", "WEBHOOK_EXISTS"),
                        tuple("more", "refused", "TOO_MANY_WEBHOOKS"),
                        tuple("none", "refused", "WEBHOOK_NOT_FOUND"));
    }

    private List<Tuple> outcomes() {
        return fixture.output(TopicCatalogue.COMMANDS_DECIDED).readKeyValuesToList().stream()
                .map(told -> (CommandDecided) told.value)
                .map(decided -> tuple(decided.getCommandId(), decided.getOutcome(), decided.getCode()))
                .toList();
    }

    private void send(String id, String command, String webhookId, String url) {
        fixture.input(TopicCatalogue.WEBHOOKS_REQUESTED)
                .pipeInput(
                        "contoso",
                        WebhookCommand.newBuilder()
                                .setCommandId(id)
                                .setCommand(command)
                                .setCustomer("contoso")
                                .setWebhookId(webhookId)
                                .setUrl(url)
                                .setEvents(List.of("upload.finished"))
                                .setBy(new Actor("contoso", "", "erp", "r-" + id, ""))
                                .setAt(NOW)
                                .build());
    }
}
