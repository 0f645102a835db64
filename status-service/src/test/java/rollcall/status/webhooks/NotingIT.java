package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceRegistered;
import rollcall.events.RowRef;
import rollcall.events.UploadReceived;
import rollcall.events.Webhook;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.status.SampleEvents;
import rollcall.status.projection.LoggedEvent;

class NotingIT {
    private static final TopicPartition PARTITION = new TopicPartition(TopicCatalogue.DEVICES_REGISTERED.name(), 0);
    private static final DeliverySettings SETTINGS = new DeliverySettings(
            4,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofDays(30),
            100);

    @AutoClose
    private final Noted noted = new Noted();

    private final Webhook webhook = Noted.webhook("contoso", "https://hooks.contoso.example");
    private final KnownWebhooks webhooks = new KnownWebhooks();

    @AutoClose
    private final TopicFollower<Webhook> follower = Followed.holding(webhook, webhooks);

    private final Noting noting = new Noting(webhooks, follower, SETTINGS, Clock.systemUTC());
    private final SampleEvents sample = new SampleEvents(1);

    /** What cannot be told shows what is looked at; all of it is made for nothing, at each event of every customer. */
    @Test
    void looksCloserOnlyAtWhatSomebodyHears() throws SQLException {
        DeviceRegistered readable = registered("fabrikam");
        DeviceRegistered unheard = DeviceRegistered.newBuilder(readable)
                .setRow(RowRef.newBuilder(readable.getRow())
                        .setUploadId("no id")
                        .build())
                .build();
        follower.start();

        try (Connection connection = noted.connection()) {
            noting.see(
                    connection, List.of(logged(0, unheard), logged(1, registered("contoso"))), Map.of(PARTITION, 2L));
        }

        assertThat(noted.database
                        .sql("SELECT webhook_id FROM webhooks.deliveries")
                        .query(String.class)
                        .list())
                .containsExactly(webhook.getWebhookId());
    }

    private DeviceRegistered registered(String customer) {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 1);
        return sample.registered(upload, 1, 1, 1);
    }

    private static LoggedEvent logged(long offset, DeviceRegistered event) {
        return new LoggedEvent(PARTITION, offset, Instant.now().toEpochMilli(), "", event);
    }
}
