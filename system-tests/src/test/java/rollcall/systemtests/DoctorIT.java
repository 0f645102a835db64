package rollcall.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.IssuerFiles;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.platform.Port;
import rollcall.standalone.platform.Ports;
import rollcall.standalone.platform.Scope;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.log.EventLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system of its own, broken in one way after the other; the doctor names each. */
@Tag("nightly")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DoctorIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A stand-still is told soon. */
    private static final Map<String, String> SETTINGS =
            Map.of("ROLLCALL_STATUS_INTERRUPTEDAFTER", "5s", "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static final Topic MISTREATED = TopicCatalogue.AUDIT;

    private final Ports ports = Ports.free();

    @Test
    void namesWhatIsWrongAndOnlyThat() throws Exception {
        Home home = new Home(Files.createTempDirectory(Path.of("target"), "doctor-"));
        assertThat(doctor(home, "--json").status()).as("where nothing runs").isEqualTo(2);

        try (Platform platform = Platform.start(home, ports, Scope.EVERYTHING, SETTINGS)) {
            platform.awaitReady(Duration.ofMinutes(4));
            Gateway gateway = new Gateway(
                    platform.addresses().gateway(),
                    rollcall.access.TestIssuer.knowing(
                            platform.addresses().issuer(), IssuerFiles.of(home).signingKey()));
            upload(gateway, "sound", 50).awaitEnd(PATIENCE);
            Shell sound = doctor(home);
            assertThat(sound.text()).isEqualTo("Nothing is wrong.\n");
            assertThat(sound.status()).isZero();

            setAside(platform);
            spoilTopics(platform);
            spoilSchemas(platform);
            platform.supervisor().stop("validation-service");
            Upload standing = upload(gateway, "standing", 200);

            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(
                            () -> assertThat(findings(home, "--lag", "100").keySet())
                                    .containsExactlyInAnyOrder(
                                            "dead-letters",
                                            "topic-partitions",
                                            "topic-settings",
                                            "schema-drift",
                                            "schema-compatibility",
                                            "health",
                                            "lag",
                                            "stuck-upload"));
            Map<String, String> found = findings(home, "--lag", "100");
            assertThat(found.get("dead-letters"))
                    .contains(TopicCatalogue.DEVICES_UPLOADED.deadLetter().name() + " holds 6 records");
            assertThat(found.get("topic-partitions")).contains(MISTREATED.name() + " has 8 partitions instead of 6");
            assertThat(found.get("topic-settings"))
                    .contains(MISTREATED.name() + " has retention.ms=3600000 instead of -1");
            assertThat(found.get("schema-drift")).contains(TopicCatalogue.PROFILES.subject());
            assertThat(found.get("schema-compatibility"))
                    .contains(TopicCatalogue.PROFILES.subject() + " is held to NONE");
            assertThat(found.get("health")).contains("validation-service does not answer");
            assertThat(found.get("lag"))
                    .contains("nobody reads as rollcall-validation")
                    .contains("records of rollcall.devices.uploaded still to read and stands still");
            assertThat(found.get("stuck-upload")).contains(standing.id()).contains("200 of 200 rows pending");

            platform.supervisor().stop("kafka");
            Shell blind = doctor(home);
            assertThat(blind.status()).isEqualTo(2);
            assertThat(blind.text()).contains("not looked at: Kafka at 127.0.0.1:" + ports.number(Port.KAFKA));
        }
    }

    private static Upload upload(Gateway gateway, String customer, int rows) {
        SampleUpload sample =
                SampleUpload.of(new SampleDevices(customer.hashCode()), rows, SampleFormat.PARTNER_CENTER);
        return Upload.acknowledged(gateway, customer, gateway.upload(customer, sample));
    }

    private static void setAside(Platform platform) {
        Topic poisoned = TopicCatalogue.DEVICES_UPLOADED;
        EventLog log = new EventLog(
                platform.addresses().bootstrapServers(), platform.addresses().schemaRegistry());
        log.write(IntStream.range(0, poisoned.partitions())
                .mapToObj(partition -> new ProducerRecord<>(
                        poisoned.name(), partition, "poison".getBytes(UTF_8), new byte[] {1, 2, 3}))
                .toList());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.read(poisoned.deadLetter())).hasSize(poisoned.partitions()));
    }

    private static void spoilTopics(Platform platform) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", platform.addresses().bootstrapServers()))) {
            admin.createPartitions(Map.of(MISTREATED.name(), NewPartitions.increaseTo(8)))
                    .all()
                    .get();
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, MISTREATED.name());
            var anHour = new AlterConfigOp(new ConfigEntry("retention.ms", "3600000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(anHour))).all().get();
        }
    }

    /** A next version that nobody could read the old records with. */
    private static void spoilSchemas(Platform platform) throws Exception {
        URI api = URI.create(platform.addresses().schemaRegistry() + "/apis/ccompat/v7/");
        String subject = TopicCatalogue.PROFILES.subject();
        send(api.resolve("config/" + subject), "PUT", "{\"compatibility\":\"NONE\"}");
        String schema = "{\"type\":\"record\",\"name\":\"Other\",\"fields\":[{\"name\":\"only\",\"type\":\"int\"}]}";
        send(
                api.resolve("subjects/" + subject + "/versions"),
                "POST",
                JsonMapper.shared().writeValueAsString(Map.of("schemaType", "AVRO", "schema", schema)));
    }

    private static void send(URI address, String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** What each check found, all of it together. */
    private Map<String, String> findings(Home home, String... options) throws Exception {
        String[] all = Stream.concat(Stream.of(options), Stream.of("--json")).toArray(String[]::new);
        Shell answer = doctor(home, all);
        assertThat(answer.status()).as(answer.text()).isEqualTo(1);
        JsonNode findings = JsonMapper.shared().readTree(answer.text()).get("findings");
        return findings.valueStream()
                .collect(Collectors.groupingBy(
                        finding -> finding.get("check").asString(),
                        Collectors.mapping(finding -> finding.get("what").asString(), Collectors.joining("\n"))));
    }

    private Shell doctor(Home home, String... options) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("./rollcall", "doctor"), Stream.of(options))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(PROJECT.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ROLLCALL_BUILD", "never");
        builder.environment().put("ROLLCALL_HOME", home.root().toString());
        return Shell.run(builder, PATIENCE);
    }
}
