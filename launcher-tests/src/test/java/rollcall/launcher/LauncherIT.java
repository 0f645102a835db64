package rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.Installation;
import rollcall.standalone.platform.Port;
import rollcall.standalone.platform.Ports;
import rollcall.standalone.platform.RunningState;
import rollcall.standalone.process.ChildReport;

/** The launcher script from outside, with the real infrastructure. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Ports ports = Ports.free();

    @TempDir
    private Path directory;

    @AfterEach
    void end() throws Exception {
        rollcall("down");
    }

    @Test
    void aKilledSupervisorLosesNothingIsReplacedAtOnceAndLeavesNothingBehind() throws Exception {
        assertThat(rollcall("up", "--detach", "--infrastructure").status()).isZero();
        write();

        kill(state());
        // While what it ran still ends.
        Answer again = rollcall("up", "--detach", "--infrastructure");

        assertThat(again.status()).as(again.text()).isZero();
        assertThat(state().children()).allMatch(ChildReport::ready);
        assertThat(written()).isEqualTo(Set.of("kept-topic", "kept row"));

        RunningState second = state();
        kill(second);
        await().atMost(PATIENCE)
                .until(() -> second.processes().keySet().stream().noneMatch(LauncherIT::alive));
        assertThat(rollcall("status").status()).isEqualTo(3);
    }

    private static void kill(RunningState running) {
        ProcessHandle.of(running.supervisor()).orElseThrow().destroyForcibly();
    }

    @Test
    void saysThatItRunsAlreadyOrThatItsPortsAreTakenAndThatNoIssuerRuns() throws Exception {
        assertThat(rollcall("up", "--detach", "--infrastructure").status()).isZero();
        Set<Long> processes = state().processes().keySet();

        Answer again = rollcall("up", "--infrastructure");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.text()).contains("already runs in " + directory);

        Answer elsewhere = run(directory.resolve("elsewhere"), "up", "--infrastructure");
        assertThat(elsewhere.status()).isEqualTo(1);
        assertThat(elsewhere.text())
                .contains("Port " + ports.number(Port.KAFKA) + " is taken; kafka needs it")
                .contains("Port " + ports.number(Port.POSTGRES) + " is taken; postgres needs it");

        assertThat(rollcall("status").text()).contains("kafka", "schema-registry", "postgres", "ready");
        assertThat(rollcall("logs", "postgres").text()).contains("ready to accept connections");
        assertThat(rollcall("token", "--as", "contoso").status()).isEqualTo(3);
        assertThat(rollcall("down").status()).isZero();
        assertThat(processes).hasSize(3).noneMatch(LauncherIT::alive);
    }

    @Test
    void hasNoTokenWhereNothingRuns() throws Exception {
        Answer nothing = rollcall("token", "--as", "contoso");
        assertThat(nothing.status()).isEqualTo(3);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.text()).contains("No issuer runs in " + directory);
    }

    @Test
    void hasPasswordsOfPeopleOnceAnIssuerHasRun() throws Exception {
        Answer nothing = rollcall("password");
        assertThat(nothing.status()).isEqualTo(3);
        assertThat(nothing.text()).contains("No issuer has run in " + directory);

        Path secrets = Files.createDirectories(directory.resolve(Path.of("data", "issuer", "secrets")));
        Files.writeString(secrets.resolve("contoso"), "of the organization");
        Files.writeString(secrets.resolve("anna@contoso.example"), "of anna\n");

        assertThat(rollcall("password").out()).isEqualTo("anna@contoso.example\n");
        assertThat(rollcall("password", "--as", "anna@contoso.example").out()).isEqualTo("of anna\n");
        Answer unknown = rollcall("password", "--as", "contoso");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.text()).contains("Nobody named contoso; there is: anna@contoso.example.");
    }

    @Test
    void namesTheLogsThereAreWhenAskedForAnother() throws Exception {
        Files.createDirectories(directory.resolve("log"));
        Files.writeString(directory.resolve("log").resolve("kafka.log"), "a line\n");

        assertThat(rollcall("logs", "kafka").text()).isEqualTo("a line\n");
        Answer unknown = rollcall("logs", "../state");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.text()).contains("there is: kafka");
    }

    private void write() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 'kept row' AS name");
        }
        try (Admin admin = kafka()) {
            admin.createTopics(List.of(new NewTopic("kept-topic", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private Set<String> written() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM kept");
                Admin admin = kafka()) {
            rows.next();
            Set<String> found = new HashSet<>(admin.listTopics().names().get());
            found.add(rows.getString(1));
            return found;
        }
    }

    private Connection database() throws SQLException {
        try {
            String password = Files.readString(directory.resolve(Path.of("data", "postgres", "password")));
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + ports.number(Port.POSTGRES) + "/rollcall", "rollcall", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Admin kafka() {
        return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + ports.number(Port.KAFKA)));
    }

    private RunningState state() {
        return RunningState.ofRunning(new Home(directory)).orElseThrow();
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private Answer rollcall(String... arguments) throws IOException, InterruptedException {
        return run(directory, arguments);
    }

    private Answer run(Path home, String... arguments) throws IOException, InterruptedException {
        Path script = Installation.own().project().resolve("rollcall");
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(directory, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ROLLCALL_BUILD", "never");
        builder.environment().put("ROLLCALL_HOME", home.toString());
        builder.environment()
                .putAll(Arrays.stream(Port.values())
                        .collect(Collectors.toMap(Port::variable, port -> "" + ports.number(port))));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return new Answer(status, out, out + Files.readString(errors));
    }

    /** @param text what was printed, and what was printed about errors */
    private record Answer(int status, String out, String text) {}
}
