package rollcall.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rollcall.schemas.Principal;
import rollcall.schemas.Principals;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** What the catalogue grants is what a broker with locks allows. Needs a container: the laptop's broker has no locks. */
@EnabledIf("rollcall.backbone.Backbone#inContainers")
class RightsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path passwords;

    private static LockedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void settle() throws Exception {
        for (Principal principal : Principals.all()) {
            Files.writeString(passwords.resolve(principal.name()), password(principal) + "\n");
        }
        broker = new LockedBroker();
        admin = Admin.create(broker.asAdministrator());
        new Topics(admin, (short) 1).create(TopicCatalogue.all(), PATIENCE);
        for (Topic topic : TopicCatalogue.events()) {
            write(broker.asAdministrator(), topic);
        }
        Provision.settle(admin, new Passwords(passwords));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void ingestWritesRowsAndCannotReadThemBack() {
        assertThatCode(() -> write(Principals.INGEST, TopicCatalogue.DEVICES_UPLOADED))
                .doesNotThrowAnyException();
        assertThatCode(() -> read(Principals.INGEST, TopicCatalogue.UPLOADS_RECEIVED))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read(Principals.INGEST, TopicCatalogue.DEVICES_UPLOADED))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write(Principals.INGEST, TopicCatalogue.DEVICES_REGISTERED))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void ingestSeesHowFarItsRowsAreReadAndCannotMoveAnybodyOn() throws Exception {
        TopicPartition accepted = new TopicPartition(TopicCatalogue.DEVICES_ACCEPTED.name(), 0);
        try (Admin ingest = Admin.create(as(Principals.INGEST))) {
            assertThatCode(() -> ingest.listConsumerGroupOffsets(Principals.VALIDATION_GROUP)
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .doesNotThrowAnyException();
            assertThatCode(() -> ingest.listOffsets(Map.of(accepted, OffsetSpec.forTimestamp(0)))
                            .all()
                            .get())
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> ingest.alterConsumerGroupOffsets(
                                    Principals.VALIDATION_GROUP, Map.of(accepted, new OffsetAndMetadata(1)))
                            .all()
                            .get())
                    .hasRootCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> ingest.listConsumerGroupOffsets("rollcall-status")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .hasRootCauseInstanceOf(GroupAuthorizationException.class);
        }
        assertThatThrownBy(() -> read(Principals.INGEST, TopicCatalogue.DEVICES_ACCEPTED))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void validationWritesInItsOwnTransactionsAndRegistersNothing() {
        assertThatCode(() ->
                        inTransaction(Principals.VALIDATION, "rollcall-validation-1", TopicCatalogue.DEVICES_ACCEPTED))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> inTransaction(
                        Principals.VALIDATION, "rollcall-validation-1", TopicCatalogue.DEVICES_REGISTERED))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() ->
                        inTransaction(Principals.VALIDATION, "rollcall-registry-1", TopicCatalogue.DEVICES_ACCEPTED))
                .isInstanceOf(TransactionalIdAuthorizationException.class);
    }

    @Test
    void theViewDrivesAgainWhatMayComeTwiceAndNothingElse() throws Exception {
        String transactions = Principals.REDRIVE_TRANSACTIONS + "-1";
        for (Topic topic : TopicCatalogue.repeatable()) {
            assertThatCode(() -> inTransaction(Principals.STATUS, transactions, topic))
                    .doesNotThrowAnyException();
        }
        // It may see how far the topic is read, so the broker refuses the record and not the question where to send it.
        assertThatThrownBy(() -> inTransaction(Principals.STATUS, transactions, TopicCatalogue.PROFILES))
                .isInstanceOf(TopicAuthorizationException.class);
        write(broker.asAdministrator(), TopicCatalogue.PROFILES.deadLetter());
        assertThatCode(() -> read(Principals.STATUS, TopicCatalogue.PROFILES.deadLetter()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read(Principals.STATUS, TopicCatalogue.PROFILES))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void theViewReadsWhatIsPublishedAndPublishesNothing() {
        assertThatCode(() -> read(Principals.STATUS, TopicCatalogue.CATALOGUE_DEVICES))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> write(Principals.STATUS, TopicCatalogue.CATALOGUE_DEVICES))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void theViewSeesHowFarEverybodyHasRead() throws Exception {
        TopicPartition commands = new TopicPartition(TopicCatalogue.DEVICES_UPDATE_REQUESTED.name(), 0);
        try (Admin view = Admin.create(as(Principals.STATUS))) {
            for (String group :
                    List.of(Principals.VALIDATION_GROUP, Principals.REGISTRY_GROUP, Principals.STATUS_GROUP)) {
                assertThatCode(() -> view.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .get())
                        .doesNotThrowAnyException();
            }
            assertThatCode(() -> view.listOffsets(Map.of(commands, OffsetSpec.latest()))
                            .all()
                            .get())
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> view.alterConsumerGroupOffsets(
                                    Principals.REGISTRY_GROUP, Map.of(commands, new OffsetAndMetadata(1)))
                            .all()
                            .get())
                    .hasRootCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void theRegistryMakesTopicsOfItsOwnAndNoOthers() {
        try (Admin registry = Admin.create(as(Principals.REGISTRY))) {
            assertThatCode(() -> create(registry, "rollcall-registry-devices-changelog"))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> create(registry, "rollcall.devices.more"))
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aWatcherSeesStatusesInAGroupOfItsOwn() {
        assertThatCode(() -> join(Principals.WATCHER, "watcher-olga", TopicCatalogue.DEVICES_STATUS))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> join(Principals.WATCHER, "rollcall-status", TopicCatalogue.DEVICES_STATUS))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> read(Principals.WATCHER, TopicCatalogue.DEVICES_UPLOADED))
                .isInstanceOf(TopicAuthorizationException.class);
        // Who writes nowhere is refused before a topic is looked at.
        assertThatThrownBy(() -> write(Principals.WATCHER, TopicCatalogue.DEVICES_STATUS))
                .hasRootCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void takesAwayWhatTheCatalogueDoesNotGrantAndLeavesOthersAlone() throws Exception {
        AclBinding tooMuch = reading("User:watcher", TopicCatalogue.DEVICES_UPLOADED);
        AclBinding somebodyElses = reading("User:auditor", TopicCatalogue.AUDIT);
        Set<AclBinding> before = Set.copyOf(granted());
        admin.createAcls(List.of(tooMuch, somebodyElses)).all().get();

        Provision.settle(admin, new Passwords(passwords));

        assertThat(granted()).containsAll(before).contains(somebodyElses).doesNotContain(tooMuch);
        assertThat(granted()).hasSize(before.size() + 1);
        admin.deleteAcls(List.of(somebodyElses.toFilter())).all().get();
    }

    @Test
    void anotherPasswordThanTheLastOneGivenIsRefused() throws IOException {
        Path others = Files.createDirectory(passwords.resolve("others"));
        for (Principal principal : Principals.all()) {
            Files.writeString(others.resolve(principal.name()), "another-" + password(principal));
        }
        new Users(admin, new Passwords(others)).settle(List.of(Principals.STATUS));

        assertThatThrownBy(() -> read(Principals.STATUS, TopicCatalogue.DEVICES_REGISTERED))
                .isInstanceOf(SaslAuthenticationException.class);

        new Users(admin, new Passwords(passwords)).settle(List.of(Principals.STATUS));
        assertThatCode(() -> read(Principals.STATUS, TopicCatalogue.DEVICES_REGISTERED))
                .doesNotThrowAnyException();
    }

    private static Collection<AclBinding> granted() throws Exception {
        return admin.describeAcls(AclBindingFilter.ANY).values().get();
    }

    private static AclBinding reading(String user, Topic topic) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL),
                new AccessControlEntry(user, "*", AclOperation.READ, AclPermissionType.ALLOW));
    }

    private static void create(Admin as, String topic) throws Exception {
        as.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    private static void write(Principal principal, Topic topic) throws Exception {
        write(as(principal), topic);
    }

    private static void write(Map<String, Object> settings, Topic topic) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), 0, new byte[1], new byte[1]))
                    .get();
        }
    }

    private static void inTransaction(Principal principal, String id, Topic topic) {
        Map<String, Object> settings = as(principal);
        settings.put("transactional.id", id);
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic.name(), 0, new byte[1], new byte[1]));
            producer.commitTransaction();
        } finally {
            // At once: after a refusal it would wait for an answer that does not come.
            producer.close(Duration.ZERO);
        }
    }

    /** Reads what lies there from the start on. */
    private static void read(Principal principal, Topic topic) {
        try (var consumer =
                new KafkaConsumer<>(as(principal), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic.name(), 0)));
            consumer.seekToBeginning(consumer.assignment());
            awaitFirst(consumer);
        }
    }

    private static void join(Principal principal, String group, Topic topic) {
        Map<String, Object> settings = as(principal);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic.name()));
            awaitFirst(consumer);
        }
    }

    private static void awaitFirst(Consumer<?, ?> consumer) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.poll(Duration.ofMillis(200)).isEmpty()) {
            assertThat(System.nanoTime()).as("neither a record nor a refusal").isLessThan(deadline);
        }
    }

    private static Map<String, Object> as(Principal principal) {
        return broker.as(principal.name(), password(principal));
    }

    private static String password(Principal principal) {
        return "of-" + principal.name() + "-in-this-test";
    }
}
