package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as it is shipped, against the real system. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CommandLineIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TAG = "Microsoft365Managed_Autopilot";

    private final SystemUnderTest system = SystemUnderTest.shared();

    @TempDir
    private Path folder;

    /** What a line came to, its outputs apart. */
    private record Ran(int status, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @Test
    void uploadsFollowsSavesFailedRowsAndTellsWhatBecameOfThem() throws Exception {
        run(
                "sample",
                "--rows",
                "60",
                "--seed",
                "60001",
                "--broken",
                "10",
                "--dialect",
                "intune",
                "--tag",
                TAG,
                "-o",
                "list.csv");

        Ran upload = run("upload", "list.csv", "--watch", "--as", "contoso", "--output", "json");

        assertThat(upload.status()).as(upload.err()).isEqualTo(1);
        JsonNode ended = upload.json().get(0);
        assertThat(ended.path("status").asString()).isEqualTo("finished_with_errors");
        assertThat(ended.path("counts").path("registered").asInt()).isEqualTo(54);
        String failed = Files.readString(folder.resolve("list.csv.failed.csv"));
        assertThat(failed.lines()).hasSize(7);
        String id = ended.path("id").asString();

        Ran again = run("upload", "list.csv", "--as", "contoso", "--output", "json");
        assertThat(again.json().get(0).path("id").asString())
                .as("the same file is the same upload")
                .isEqualTo(id);

        Ran rows = run("uploads", id, "--rows", "--outcome", "rejected", "--as", "contoso", "--output", "json");
        assertThat(rows.json()).hasSize(6);
        String serial = Files.readAllLines(folder.resolve("list.csv")).get(1).split(",")[0];
        Ran device = run("device", serial, "--as", "contoso", "--output", "json");
        assertThat(device.status()).as(device.err()).isZero();
        assertThat(device.json().path("status").asString()).isEqualTo("READY_FOR_USER");
        assertThat(device.json().path("timeline")).isNotEmpty();
        assertThat(run("device", serial, "--as", "fabrikam").status()).isEqualTo(5);

        Ran devices = run("devices", "--query", serial, "--as", "contoso", "--output", "csv");
        assertThat(devices.out()).startsWith("\uFEFFDEVICE ID,").contains(serial);

        Ran deregistered = run("deregister", serial, "--as", "contoso");
        assertThat(deregistered.status()).as(deregistered.err()).isZero();
        assertThat(deregistered.out()).isEqualToIgnoringNewLines("Deregistered " + serial + ".");
        Ran undone = run("deregister", "--upload", id, "--yes", "--as", "contoso");
        assertThat(undone.status()).as(undone.err()).isZero();
        assertThat(undone.out()).contains(" devices asked to leave");
    }

    @Test
    void checksOfflineWhatTheSystemSays() throws Exception {
        run(
                "sample",
                "--rows",
                "110",
                "--seed",
                "60002",
                "--broken",
                "50",
                "--dialect",
                "intune",
                "--tag",
                TAG,
                "-o",
                "list.csv");

        JsonNode check = run("check", "list.csv", "--output", "json").json();
        JsonNode ended = run("upload", "list.csv", "--watch", "--as", "contoso", "--output", "json")
                .json()
                .get(0);

        assertThat(check.path("codes")).isEqualTo(ended.path("codes"));
        assertThat(check.path("counts").path("rejected").asInt())
                .isEqualTo(ended.path("counts").path("rejected").asInt()
                        + ended.path("counts").path("refused").asInt());
    }

    @Test
    void watchesAndGoesOnBehindWhatWasTold() throws Exception {
        run("sample", "--rows", "3", "--seed", "60003", "--dialect", "intune", "--tag", TAG, "-o", "list.csv");
        Path told = folder.resolve("told");
        Process watch = start(told, "watch", "--as", "fabrikam", "--output", "json", "--seconds", "60");
        try {
            // Whoever listens from now on hears of what comes then: each upload is another one until one is heard of.
            await().atMost(PATIENCE).until(() -> {
                run("upload", "list.csv", "--again", "--watch", "--as", "fabrikam");
                return Files.readString(told).contains("upload-finished");
            });
        } finally {
            watch.destroy();
            watch.waitFor();
        }
        List<String> lines = Files.readAllLines(told);
        JsonNode first = JsonMapper.shared().readTree(lines.get(0));

        Ran behind = run(
                "watch",
                "--as",
                "fabrikam",
                "--output",
                "json",
                "--since",
                first.path("id").asString(),
                "--events",
                "1",
                "--seconds",
                "30");

        assertThat(behind.status()).as(behind.err()).isZero();
        assertThat(JsonMapper.shared().readTree(behind.out()).path("id").asString())
                .isNotEqualTo(first.path("id").asString());
    }

    @Test
    void readsTheStatusOfEveryDeviceFromKafkaItself() throws Exception {
        run("sample", "--rows", "1", "--seed", "60004", "--dialect", "intune", "--tag", TAG, "-o", "list.csv");
        assertThat(run("upload", "list.csv", "--watch", "--as", "contoso").status())
                .isZero();
        String serial = Files.readAllLines(folder.resolve("list.csv")).get(1).split(",")[0];
        byte[] poison = "not in the wire format".getBytes(StandardCharsets.UTF_8);
        for (int partition = 0; partition < TopicCatalogue.DEVICES_STATUS.partitions(); partition++) {
            system.log()
                    .write(List.of(new ProducerRecord<>(
                            TopicCatalogue.DEVICES_STATUS.name(), partition, new byte[] {'p'}, poison)));
        }

        Ran watched = run("watch", "--kafka", "--from-beginning", "--seconds", "8", "--output", "json");

        assertThat(watched.status()).as(watched.err()).isZero();
        assertThat(watched.out()).contains("\"serialNumber\":\"" + serial + "\"", "\"customer\":\"contoso\"");
        assertThat(watched.out()).contains("\"event\":\"unreadable\"", "\"reason\":\"partition 0, offset ");
    }

    @Test
    void listsShowsAndRedrivesADeadLetter() throws Exception {
        Topic topic = TopicCatalogue.DEVICES_UPLOADED;
        String key = "command-line-" + UUID.randomUUID();
        byte[] poison = "not in the wire format".getBytes(StandardCharsets.UTF_8);
        system.log()
                .write(List.of(new ProducerRecord<>(topic.name(), 0, key.getBytes(StandardCharsets.UTF_8), poison)));
        await().atMost(PATIENCE).until(() -> lettersOf(topic, key).size() == 1);
        String id =
                topic.deadLetter().name() + "-0-" + lettersOf(topic, key).get(0).offset();

        Ran listed = run(
                "dlq",
                "list",
                "--state",
                "open",
                "--topic",
                topic.name(),
                "--limit",
                "0",
                "--as",
                "operator",
                "--output",
                "json");
        assertThat(listed.status()).as(listed.err()).isZero();
        assertThat(listed.json())
                .filteredOn(letter -> letter.path("id").asString().equals(id))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.path("service").asString()).isEqualTo("validation-service");
                    assertThat(letter.path("redrivable").asBoolean()).isTrue();
                    assertThat(letter.path("reason").asString()).isNotEmpty();
                });

        Ran shown = run("dlq", "show", id, "--as", "operator", "--output", "json");
        assertThat(shown.status()).as(shown.err()).isZero();
        assertThat(shown.json().path("key").asString()).isEqualTo(key);
        assertThat(shown.json().path("bytes").binaryValue()).isEqualTo(poison);

        Ran driven = run("dlq", "redrive", id, "--as", "operator");
        assertThat(driven.status()).as(driven.err()).isZero();
        assertThat(driven.out()).isEqualToIgnoringNewLines("Redriven: " + id);
        await("nobody can read it yet, so it comes back")
                .atMost(PATIENCE)
                .until(() -> lettersOf(topic, key).size() == 2);
    }

    @Test
    void makesChangesAndDeletesProfiles() throws Exception {
        Ran made = run("profiles", "create", "Line", "--tag", "Line A", "--as", "contoso", "--output", "json");
        assertThat(made.status()).as(made.err()).isZero();
        String id = made.json().get(0).path("id").asString();

        Ran tags = run(
                "profiles",
                "tags",
                "Line",
                "--add",
                "Line B",
                "--remove",
                "Line A",
                "--as",
                "contoso",
                "--output",
                "json");
        assertThat(tags.json().get(0).path("groupTags")).hasSize(1);
        assertThat(tags.json().get(0).path("groupTags").get(0).asString()).isEqualTo("Line B");
        Ran renamed = run("profiles", "change", id, "--name", "Line 2", "--as", "contoso", "--output", "json");
        assertThat(renamed.json().get(0).path("name").asString()).isEqualTo("Line 2");
        assertThat(renamed.json().get(0).path("groupTags").get(0).asString()).isEqualTo("Line B");

        assertThat(run("profiles", "delete", "Line 2", "--as", "contoso").status())
                .isZero();
        assertThat(run("profiles", "delete", "Line 2", "--as", "contoso").status())
                .isEqualTo(5);
        assertThat(run("profiles", "list", "--as", "contoso").out())
                .contains(TAG)
                .doesNotContain(id);
    }

    @Test
    void asksForConsentGivesItPublishesAndEndsIt() throws Exception {
        Ran asked = run("relationships", "ask", "fabrikam", "--as", "northwind", "--output", "json");
        assertThat(asked.status()).as(asked.err()).isZero();
        String link = asked.json().get(0).path("link").asString();

        Ran accepted = run("relationships", "accept", link, "--as", "fabrikam", "--output", "json");
        assertThat(accepted.json().get(0).path("state").asString()).isEqualTo("established");
        assertThat(run("relationships", "list", "--as", "northwind").out()).contains("fabrikam", "established");

        Files.writeString(
                folder.resolve("built.csv"),
                "Manufacturer name,Device model,Device Serial Number,Windows Product ID\n"
                        + "Northwind,Compass 13,NW-0061001,4700000061001\n");
        assertThat(run("catalogue", "publish", "built.csv", "--as", "northwind").status())
                .isZero();
        await().atMost(PATIENCE).untilAsserted(() -> {
            Ran published = run("catalogue", "list", "--serial", "NW-0061001", "--as", "northwind", "--output", "json");
            assertThat(published.status()).as(published.err()).isZero();
            assertThat(published.json()).singleElement().satisfies(device -> {
                assertThat(device.path("productKeys").get(0).asString()).isEqualTo("4700000061001");
                assertThat(device.path("hash").asBoolean(true)).isFalse();
            });
        });
        assertThat(run("catalogue", "list", "--partner", "northwind", "--as", "fabrikam")
                        .status())
                .isEqualTo(4);
        Files.writeString(
                folder.resolve("sold.csv"), "Device Serial Number,Windows Product ID,Hardware Hash\n,4700000061001,\n");
        Ran sold = run("upload", "sold.csv", "--watch", "--customer", "fabrikam", "--tag", TAG, "--as", "northwind");
        assertThat(sold.status()).as(sold.err()).isZero();

        assertThat(run("relationships", "end", "northwind", "--as", "fabrikam").status())
                .isZero();
        assertThat(run("upload", "sold.csv", "--again", "--customer", "fabrikam", "--as", "northwind")
                        .status())
                .isEqualTo(4);
    }

    private List<ConsumerRecord<byte[], byte[]>> lettersOf(Topic topic, String key) {
        return system.log().read(topic.deadLetter()).stream()
                .filter(letter -> Arrays.equals(letter.key(), key.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private Ran run(String... line) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = builder(line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(List.of(line).toString())
                .isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Process start(Path out, String... line) throws IOException {
        return builder(line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    private ProcessBuilder builder(String... line) {
        List<String> command =
                new ArrayList<>(List.of(PROJECT.resolve("rollcall").toString()));
        command.addAll(Stream.of(line).toList());
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ROLLCALL_BUILD", "never");
        builder.environment().put("ROLLCALL_LOGIN", folder.resolve("login.json").toString());
        builder.environment().remove("ROLLCALL_TOKEN");
        builder.environment().putAll(system.environment());
        return builder;
    }
}
