package rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.doctor.Snapshot.Disk;
import rollcall.standalone.doctor.Snapshot.Group;
import rollcall.standalone.doctor.Snapshot.Letters;
import rollcall.standalone.doctor.Snapshot.Progress;
import rollcall.standalone.doctor.Snapshot.SeenTopic;
import rollcall.standalone.doctor.Snapshot.Service;
import rollcall.standalone.doctor.Snapshot.Subject;
import rollcall.standalone.doctor.Snapshot.Upload;

/** Given what is seen, these findings and no others. */
class ChecksTest {
    private static final Topic TOPIC = TopicCatalogue.DEVICES_REGISTERED;
    private static final String SCHEMA = TOPIC.schema().orElseThrow().toString();
    private static final URI ADDRESS = URI.create("http://localhost:8084");
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final List<Check> checks = Checks.all(TopicCatalogue.all(), new Limits(1_000, 10));

    @Test
    void nothingIsFoundInASoundSystem() {
        assertThat(findings(Snapshots.of(topic(TOPIC.partitions(), TOPIC.settings()))))
                .isEmpty();
        assertThat(findings(Snapshots.of(subject(SCHEMA, 3, 3, "FULL_TRANSITIVE"))))
                .isEmpty();
        assertThat(findings(Snapshots.of(new Group("rollcall-status", 2, List.of(progress(1_000, 0))))))
                .isEmpty();
        assertThat(findings(Snapshots.of(new Service("gateway", ADDRESS, Optional.of("UP"), Set.of()))))
                .isEmpty();
        assertThat(findings(Snapshots.of(new Disk("broker", 11, 100)))).isEmpty();
        assertThat(findings(Snapshot.EMPTY)).isEmpty();
    }

    @Test
    void aTopicThatIsMissing() {
        assertFinds(Snapshots.of(topic(0, Map.of())), "topic-missing", "rollcall.devices.registered", "init step");
    }

    @Test
    void aTopicWithOtherPartitions() {
        assertFinds(
                Snapshots.of(topic(8, TOPIC.settings())),
                "topic-partitions",
                "rollcall.devices.registered has 8 partitions instead of 6",
                "create the topic anew");
    }

    @Test
    void aTopicThatForgetsOrIsCompactedWhereItShouldNot() {
        Map<String, String> settings =
                Map.of("cleanup.policy", "compact", "retention.ms", "604800000", "compression.type", "producer");

        assertThat(findings(Snapshots.of(topic(6, settings))))
                .extracting(Finding::what)
                .containsExactlyInAnyOrder(
                        "rollcall.devices.registered has cleanup.policy=compact instead of delete",
                        "rollcall.devices.registered has retention.ms=604800000 instead of -1");
    }

    @Test
    void partitionsThatNobodyLeadsOrThatAreShortOfCopies() {
        assertFinds(
                Snapshots.of(new SeenTopic(TOPIC.name(), 6, 2, 6, TOPIC.settings())),
                "topic-offline",
                "2 partitions of rollcall.devices.registered",
                "brokers back");
        assertFinds(
                Snapshots.of(new SeenTopic(TOPIC.name(), 6, 0, 6, TOPIC.settings())),
                "topic-copies",
                "6 partitions of rollcall.devices.registered",
                "missing broker");
    }

    @Test
    void aSubjectWithoutASchema() {
        Subject unknown = new Subject(TOPIC.subject(), Optional.empty(), 0, Optional.empty(), Optional.empty());

        assertFinds(Snapshots.of(unknown), "schema-missing", TOPIC.subject(), "init step");
    }

    @Test
    void aLatestSchemaThatIsNotThisReleases() {
        String other = SCHEMA.replace("\"DeviceRegistered\"", "\"DeviceEnlisted\"");

        assertFinds(
                Snapshots.of(subject(other, 4, 3, "FULL_TRANSITIVE")),
                "schema-drift",
                "version 4 of rollcall.devices.registered-value, the latest, is not this release's schema, which is version 3",
                "upgrade the services");
        assertFinds(
                Snapshots.of(subject(other, 4, 0, "FULL_TRANSITIVE")),
                "schema-drift",
                "not registered at all",
                "init step");
        assertFinds(Snapshots.of(subject("no schema", 4, 3, "FULL_TRANSITIVE")), "schema-drift", "version 4", "");
    }

    @Test
    void aSubjectThatTakesAnything() {
        assertFinds(Snapshots.of(subject(SCHEMA, 3, 3, "NONE")), "schema-compatibility", "held to NONE", "init step");
        assertFinds(
                Snapshots.of(new Subject(TOPIC.subject(), Optional.of(SCHEMA), 1, Optional.of(1), Optional.empty())),
                "schema-compatibility",
                "held to nothing of its own",
                "init step");
    }

    @Test
    void aGroupThatNobodyIsIn() {
        assertFinds(
                Snapshots.of(new Group("rollcall-validation", 0, List.of(progress(5, 0)))),
                "lag",
                "nobody reads as rollcall-validation, and 5 records wait",
                "start validation-service");
    }

    @Test
    void aGroupThatIsBehindAndStandsStill() {
        assertFinds(
                Snapshots.of(new Group("rollcall-registry", 4, List.of(progress(1_001, 0)))),
                "lag",
                "rollcall-registry has 1001 records of rollcall.devices.accepted still to read and stands still",
                "log of registry-service");
    }

    @Test
    void aGroupThatIsBehindAndMoves() {
        assertFinds(
                Snapshots.of(new Group("rollcall-registry", 4, List.of(progress(90_000, 1_500)))),
                "lag",
                "read at 500 a second: gone in about 3 min if no more come",
                "another instance");
    }

    @Test
    void deadLetters() {
        assertFinds(
                Snapshots.of(new Letters("rollcall.audit-dlt", 1, false, Instant.parse("2026-03-01T08:00:00Z"))),
                "dead-letters",
                "rollcall.audit-dlt holds 1 record, the newest of 2026-03-01T08:00:00Z",
                "dlq list tells the causes");
        assertFinds(
                Snapshots.of(new Letters("rollcall.audit-dlt", 10_000, true, Instant.EPOCH)),
                "dead-letters",
                "more than 10000 records",
                "");
    }

    @Test
    void uploadsThatStandStill() {
        Instant since = Instant.parse("2026-03-01T08:00:00Z");

        assertFinds(
                Snapshots.of(new Upload("u-1", "contoso", 7, 3, true, since)),
                "stuck-upload",
                "upload u-1 of contoso has 3 of 7 rows pending, without progress since 2026-03-01T08:00:00Z",
                "on the log");
        assertFinds(Snapshots.of(new Upload("u-1", "contoso", 7, 3, false, since)), "stuck-upload", "u-1", "same key");
    }

    @Test
    void aServiceThatDoesNotAnswer() {
        assertFinds(
                Snapshots.of(new Service("status-service", ADDRESS, Optional.empty(), Set.of())),
                "health",
                "status-service does not answer at http://localhost:8084",
                "start it");
    }

    @Test
    void aServiceThatIsNotWellAndWhatOfIt() {
        assertFinds(
                Snapshots.of(new Service("status-service", ADDRESS, Optional.of("DOWN"), Set.of("projection", "db"))),
                "health",
                "status-service says DOWN: not up are db, projection",
                "goes on by itself");
        assertFinds(
                Snapshots.of(new Service("status-service", ADDRESS, Optional.of("DOWN"), Set.of())),
                "health",
                "status-service says DOWN",
                "operator's token");
    }

    @Test
    void aDiskThatIsNearlyFull() {
        assertFinds(
                Snapshots.of(new Disk("broker 1, /data", 9L << 30, 100L << 30)),
                "disk",
                "the disk of broker 1, /data has 9216 MiB free, 9 %",
                "make room");
    }

    private void assertFinds(Snapshot snapshot, String check, String what, String advice) {
        assertThat(findings(snapshot)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(check);
            assertThat(finding.what()).contains(what);
            assertThat(finding.advice()).contains(advice);
        });
    }

    private List<Finding> findings(Snapshot snapshot) {
        return Checks.findings(checks, snapshot);
    }

    private static SeenTopic topic(int partitions, Map<String, String> settings) {
        return new SeenTopic(TOPIC.name(), partitions, 0, 0, settings);
    }

    private static Progress progress(long lag, long read) {
        return new Progress(TopicCatalogue.DEVICES_ACCEPTED.name(), lag, read, BETWEEN);
    }

    private static Subject subject(String latest, int version, int shippedAs, String compatibility) {
        return new Subject(
                TOPIC.subject(),
                Optional.of(latest),
                version,
                Optional.of(shippedAs).filter(known -> known > 0),
                Optional.of(compatibility));
    }
}
