package rollcall.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import rollcall.backbone.Backbone;
import rollcall.backbone.SchemaLookup;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicCheck;

class ProvisionIT {
    private static final Backbone BACKBONE = Backbone.shared();

    @Test
    void createsEveryTopicAsTheCatalogueHasItAndChangesNothingWhenRunAgain() throws Exception {
        provision();
        provision();

        try (Admin admin = admin()) {
            TopicCheck.verify(admin, TopicCatalogue.all(), Duration.ofSeconds(10));
            List<ConfigResource> resources = TopicCatalogue.all().stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                    .toList();
            var configs = admin.describeConfigs(resources).all().get();
            for (Topic topic : TopicCatalogue.all()) {
                var config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()));
                topic.settings()
                        .forEach((name, value) -> assertThat(config.get(name).value())
                                .as(topic.name() + " " + name)
                                .isEqualTo(value));
            }
        }
    }

    @Test
    void waitsForATopicThatNoBrokerHasHeardOfYet() throws Exception {
        Topic late = TopicCatalogue.AUDIT.deadLetter().deadLetter();
        try (Admin admin = admin()) {
            Topics topics = new Topics(admin, (short) 1);
            CompletableFuture<Void> waiting =
                    CompletableFuture.runAsync(() -> topics.awaitLeaders(List.of(late), Duration.ofSeconds(60)));

            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            admin.createTopics(List.of(new NewTopic(late.name(), late.partitions(), (short) 1)))
                    .all()
                    .get();

            assertThat(waiting).succeedsWithin(Duration.ofSeconds(30));
            admin.deleteTopics(List.of(late.name())).all().get();
        }
    }

    @Test
    void valuesCarryTheIdThatTheConfluentCompatibleInterfaceResolvesToTheirSchema() throws Exception {
        provision();
        try (Serde<UploadReceived> serde = EventSerdes.of(BACKBONE.clientSettings())) {
            UploadReceived upload = UploadReceived.newBuilder()
                    .setUploadId("5b0c6a2e-8a04-4a8e-9d3f-0a1f6f1d2c3b")
                    .setCustomer("contoso")
                    .setSubmitter("contoso")
                    .setRowCount(3)
                    .setReceivedAt(Instant.ofEpochMilli(1_700_000_000_000L))
                    .build();
            String topic = TopicCatalogue.UPLOADS_RECEIVED.name();
            byte[] bytes = serde.serializer().serialize(topic, upload);

            ByteBuffer wire = ByteBuffer.wrap(bytes);
            assertThat(wire.get()).isZero();
            assertThat(new SchemaLookup(BACKBONE.schemaRegistry()).byId(wire.getInt()))
                    .isEqualTo(UploadReceived.getClassSchema());
            assertThat(serde.deserializer().deserialize(topic, bytes)).isEqualTo(upload);
        }
    }

    @Test
    void brokersThatForgetHowFarAGroupHasReadBeforeItsRecordsAreGoneAreNoticed() {
        try (Admin admin = admin()) {
            OffsetsKept kept = new OffsetsKept(admin);

            assertThat(kept.shorterThan(List.of(keptFor(Duration.ofDays(1_000)))))
                    .hasValueSatisfying(
                            warning -> assertThat(warning).contains("offsets.retention.minutes to more than 1440000"));
            assertThat(kept.shorterThan(List.of(keptFor(Duration.ofDays(1))))).isEmpty();
        }
    }

    private static Topic keptFor(Duration retention) {
        return new Topic("kept", "any", Optional.empty(), 1, Topic.Cleanup.DELETE, Optional.of(retention));
    }

    @Test
    void aTopicWithAnotherPartitionCountIsNamed() throws Exception {
        Topic stray = new Topic("stray", "any", Optional.empty(), 3, Topic.Cleanup.DELETE, Optional.empty());
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("stray", 2, (short) 1)))
                    .all()
                    .get();

            assertThatThrownBy(() -> TopicCheck.verify(admin, List.of(stray), Duration.ofSeconds(10)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("stray has 2 partitions instead of 3");
        }
    }

    @Test
    void aMissingTopicIsNamed() {
        Topic missing = new Topic("missing", "any", Optional.empty(), 3, Topic.Cleanup.DELETE, Optional.empty());
        try (Admin admin = admin()) {
            assertThatThrownBy(() -> TopicCheck.verify(admin, List.of(missing), Duration.ofSeconds(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the broker has no topic missing");
        }
    }

    @Test
    void aTopicThatIsMadeMeanwhileIsWaitedFor() throws Exception {
        Topic late = new Topic("late", "any", Optional.empty(), 3, Topic.Cleanup.DELETE, Optional.empty());
        try (Admin admin = admin()) {
            CompletableFuture<Void> check =
                    CompletableFuture.runAsync(() -> TopicCheck.verify(admin, List.of(late), Duration.ofSeconds(60)));
            admin.createTopics(List.of(new NewTopic("late", 3, (short) 1)))
                    .all()
                    .get();

            assertThat(check).succeedsWithin(Duration.ofSeconds(60));
        }
    }

    private static void provision() {
        Provision.provision(BACKBONE.bootstrapServers(), BACKBONE.schemaRegistry(), (short) 1);
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", BACKBONE.bootstrapServers()));
    }
}
