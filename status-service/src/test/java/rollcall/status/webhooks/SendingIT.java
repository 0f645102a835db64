package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.events.Webhook;
import rollcall.schemas.TopicFollower;
import rollcall.status.uploads.UploadState;

class SendingIT {
    private static final DeliverySettings SETTINGS = new DeliverySettings(
            4,
            Duration.ofSeconds(2),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofDays(30),
            100);

    @AutoClose
    private final Noted noted = new Noted();

    private final Clock clock = Clock.systemUTC();
    private final Webhook webhook = Noted.webhook("contoso", "https://hooks.contoso.example");
    private final KnownWebhooks webhooks = new KnownWebhooks();
    private final TopicFollower<Webhook> follower = Followed.holding(webhook, webhooks);

    @AutoClose
    private final Posting posting =
            new Posting(new CheckedNames(SystemDefaultDnsResolver.INSTANCE, false), 4, SETTINGS.timeout());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Deliveries deliveries = new Deliveries(noted.database);
    private final Sending sending = new Sending(
            webhooks,
            follower,
            deliveries,
            new Leases(noted.database, noted.transactions),
            new Endings(noted.database, noted.transactions, SendingIT::finished, webhooks, deliveries, clock),
            new Attempt(webhooks, deliveries, posting, Optional.empty(), false, SETTINGS, clock),
            SETTINGS,
            clock,
            meters);

    @AfterEach
    void close() {
        follower.close();
    }

    /** The webhook that is known already is another's: what is told about the one that is not known yet would be lost. */
    @Test
    void doesNothingBeforeAllWebhooksAreKnown() {
        Webhook another = Noted.webhook("fabrikam", "https://hooks.fabrikam.example");
        webhooks.told("another", another);
        deliveries.note(Delivery.of(webhook, Delivery.PING, "early", "{}", clock.instant()));
        noted.database
                .sql("INSERT INTO webhooks.moved_uploads (upload_id) VALUES (?)")
                .param(UUID.randomUUID())
                .update();

        sending.turn();
        assertThat(count("moved_uploads")).isEqualTo(1);
        assertThat(count("deliveries WHERE attempts > 0")).isZero();

        follower.start();
        await().until(follower::isCaughtUp);
        sending.turn();
        assertThat(count("moved_uploads")).isZero();
        assertThat(count("deliveries WHERE event = 'upload.finished'")).isEqualTo(1);
    }

    @Test
    void parksWhatIsLeftOfWebhooksThatAreGoneWhereThereIsNoneAnyMore() {
        deliveries.note(Delivery.of(
                Noted.webhook("fabrikam", "https://hooks.fabrikam.example"),
                Delivery.PING,
                "late",
                "{}",
                clock.instant().minus(Duration.ofHours(2))));
        follower.start();
        await().until(follower::isCaughtUp);
        webhooks.told(KnownWebhooks.key(webhook.getCustomer(), webhook.getWebhookId()), null);

        sending.turn();
        assertThat(count("deliveries WHERE state = 'parked' AND problem = 'WEBHOOK_GONE'"))
                .isEqualTo(1);
        assertThat(meters.get("rollcall.webhooks.parked").gauge().value()).isEqualTo(1);
    }

    private long count(String rows) {
        return noted.database
                .sql("SELECT count(*) FROM webhooks." + rows)
                .query(Long.class)
                .single();
    }

    private static Map<UUID, UploadState> finished(Set<UUID> uploads) {
        UploadState finished = new UploadState("contoso", "contoso", true, "{}");
        return uploads.stream().collect(Collectors.toMap(upload -> upload, upload -> finished));
    }
}
