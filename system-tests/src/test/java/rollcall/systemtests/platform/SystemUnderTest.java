package rollcall.systemtests.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.access.TestIssuer;
import rollcall.backbone.Backbone;
import rollcall.backbone.Database;
import rollcall.standalone.platform.Addresses;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.IssuerFiles;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.platform.Port;
import rollcall.standalone.platform.Ports;
import rollcall.standalone.platform.Scope;
import rollcall.standalone.process.Supervisor;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.log.ConsumerGroups;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.log.SecretsInLogs;

/** The shipped jars as running processes, shared by all tests of a run; started when the first test asks for it. */
public final class SystemUnderTest implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(20);

    /**
     * A time that a test can wait for, as long as a restart takes beside other work, and JVMs that end before the optimizing
     * compiler has paid for itself.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "ROLLCALL_REGISTRY_INACTIVEAFTER",
            "15s",
            "ROLLCALL_GATEWAY_PATIENCE",
            "60s",
            "JDK_JAVA_OPTIONS",
            "-XX:TieredStopAtLevel=1");

    private static SystemUnderTest shared;

    private final Platform platform;
    private final Home home;
    private final Ports ports;
    private final Infrastructure infrastructure;
    private final String groundwork;

    private SystemUnderTest(
            Platform platform, Home home, Ports ports, Infrastructure infrastructure, String groundwork) {
        this.platform = platform;
        this.home = home;
        this.ports = ports;
        this.infrastructure = infrastructure;
        this.groundwork = groundwork;
    }

    public static synchronized SystemUnderTest shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** What the run of this JVM stands on, if a test asked for it. */
    static synchronized String sharedGroundwork() {
        return shared == null ? "nothing" : shared.groundwork;
    }

    static synchronized void stopShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /**
     * One of a test's own, on infrastructure of its own.
     *
     * @param settings environment variables for all services, beside those of {@link #shared()}
     */
    public static SystemUnderTest on(Addresses addresses, Infrastructure infrastructure, Map<String, String> settings) {
        return started((home, ports) -> {
            Platform platform = Platform.startOn(addresses, home, ports, with(settings));
            return new SystemUnderTest(platform, home, ports, infrastructure, "infrastructure of its own");
        });
    }

    /**
     * One of a test's own, without containers.
     *
     * @param home what it writes lies there
     * @param settings environment variables for all services, beside those of {@link #shared()}
     */
    public static SystemUnderTest in(Home home, Map<String, String> settings) {
        return started(home, (any, ports) -> standalone(home, ports, with(settings)));
    }

    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        return all;
    }

    public Gateway gateway() {
        return new Gateway(origin(), issuer());
    }

    /** What clients are told as the address of it all. */
    public URI origin() {
        return platform.addresses().gateway();
    }

    /** The platform's own issuer, with its key at hand: it signs for whoever a test makes up, and what is not to be taken. */
    public TestIssuer issuer() {
        return TestIssuer.knowing(
                platform.addresses().issuer(), IssuerFiles.of(home).signingKey());
    }

    /** What a person logs in with. */
    public String password(String person) {
        return text(IssuerFiles.of(home).secrets().resolve(person));
    }

    public EventLog log() {
        return new EventLog(
                platform.addresses().bootstrapServers(), platform.addresses().schemaRegistry());
    }

    public ConsumerGroups groups() {
        return new ConsumerGroups(platform.addresses().bootstrapServers());
    }

    /** What a program of the platform has logged. */
    public Path log(String program) {
        return home.log(program);
    }

    /** A service behind the gateway, for what only operators ask it. */
    public URI service(Port service) {
        return URI.create("http://localhost:" + ports.number(service));
    }

    /** By which the launcher finds all of it, as if it had started it. */
    public Map<String, String> environment() {
        Map<String, String> environment = Arrays.stream(Port.values())
                .collect(Collectors.toMap(Port::variable, port -> Integer.toString(ports.number(port))));
        environment.put("ROLLCALL_HOME", home.root().toString());
        environment.put("ROLLCALL_API", origin() + "/v1");
        return environment;
    }

    /** The view's database, as its owner sees it. */
    public Connection database() throws SQLException {
        Addresses addresses = platform.addresses();
        return DriverManager.getConnection(addresses.jdbcUrl(), addresses.databaseUser(), addresses.databasePassword());
    }

    /** What it stands on, to take parts of it away. */
    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** Whether a service says that it can be used. */
    public boolean isReady(Port service) {
        return answers(service, "readiness");
    }

    /** Whether a service runs, whatever it waits for. */
    public boolean isLive(Port service) {
        return answers(service, "liveness");
    }

    private boolean answers(Port service, String probed) {
        try {
            HttpURLConnection probe = (HttpURLConnection) service(service)
                    .resolve("/actuator/health/" + probed)
                    .toURL()
                    .openConnection();
            probe.setReadTimeout(Math.toIntExact(LONGEST_PROBE.toMillis()));
            return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    /** What the platform's logs tell that they must not; those of a broker and a database elsewhere are not among them. */
    public List<String> secretsInLogs() {
        try (Stream<Path> files = Files.list(IssuerFiles.of(home).secrets())) {
            Set<String> secrets = files.map(SystemUnderTest::text).collect(Collectors.toSet());
            return new SecretsInLogs(secrets).in(home.log("any").getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For whatever else is done to single processes. */
    public Supervisor supervisor() {
        return platform.supervisor();
    }

    /** kill -9 of one service, which is started again at once. */
    public void kill(String service) {
        platform.supervisor().kill(service);
    }

    /** Returns when every process is ready, those killed or stopped before among them. */
    public void awaitReady() {
        uninterrupted(() -> platform.awaitReady(LONGEST_START));
    }

    private interface Step {
        void take() throws InterruptedException;
    }

    private static void uninterrupted(Step step) {
        try {
            step.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the service's process has ended in order; {@link #start} starts another. */
    public void stop(String service) {
        uninterrupted(() -> platform.supervisor().stop(service));
    }

    /** Returns when all that was stopped or killed is ready again. */
    public void start(String... services) {
        List.of(services).forEach(platform.supervisor()::restart);
        awaitReady();
    }

    /** Starts another instance where one was stopped, and returns when it is ready. */
    public void startInstead(String service, String name, Map<String, String> settings) {
        platform.startInstead(service, name, settings);
        await().atMost(LONGEST_START)
                .until(() -> platform.supervisor().report(name).ready());
    }

    /** Ends what was started beside or instead. */
    public void remove(String name) {
        uninterrupted(() -> platform.supervisor().remove(name));
    }

    /**
     * Starts a further instance of a service and returns when all are ready.
     *
     * @param name unique
     * @param settings environment variables that only it gets
     */
    public void startBeside(String service, String name, Map<String, String> settings) {
        platform.startBeside(service, name, settings);
        awaitReady();
    }

    private static SystemUnderTest start() {
        return started((home, ports) -> {
            if (!Backbone.inContainers()) {
                return standalone(home, ports, SETTINGS);
            }
            Backbone backbone = Backbone.shared();
            Platform platform = Platform.startOn(addresses(backbone), home, ports, SETTINGS);
            return new SystemUnderTest(platform, home, ports, Infrastructure.of(backbone), "Testcontainers");
        });
    }

    private static SystemUnderTest standalone(Home home, Ports ports, Map<String, String> settings)
            throws InterruptedException {
        Platform platform = Platform.start(home, ports, Scope.EVERYTHING, settings);
        return new SystemUnderTest(
                platform, home, ports, Infrastructure.of(platform.supervisor()), "the standalone platform");
    }

    private interface Starting {
        SystemUnderTest start(Home home, Ports ports) throws IOException, InterruptedException;
    }

    private static SystemUnderTest started(Starting starting) {
        try {
            return started(new Home(Files.createTempDirectory(Path.of("target"), "system-")), starting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SystemUnderTest started(Home home, Starting starting) {
        try {
            SystemUnderTest system = starting.start(home, Ports.free());
            system.platform.awaitReady(LONGEST_START);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends all of it that was started for this test. */
    @Override
    public void close() {
        platform.close();
    }

    private static Addresses addresses(Backbone backbone) {
        Database database = backbone.database();
        return new Addresses(
                URI.create("http://localhost"),
                URI.create("http://localhost"),
                backbone.bootstrapServers(),
                backbone.schemaRegistry(),
                database.url(),
                database.user(),
                database.password());
    }
}
