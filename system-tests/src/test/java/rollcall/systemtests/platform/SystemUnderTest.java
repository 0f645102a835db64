package rollcall.systemtests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import rollcall.standalone.platform.Ports;
import rollcall.standalone.platform.Scope;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.log.SecretsInLogs;

/** The shipped jars as running processes, shared by all tests of a run; started when the first test asks for it. */
public final class SystemUnderTest {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static SystemUnderTest shared;

    private final Platform platform;
    private final Home home;
    private final String groundwork;

    private SystemUnderTest(Platform platform, Home home, String groundwork) {
        this.platform = platform;
        this.home = home;
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
            shared.platform.close();
            shared = null;
        }
    }

    public Gateway gateway() {
        return new Gateway(platform.addresses().gateway(), issuer());
    }

    /** The platform's own issuer, with its key at hand: it signs for whoever a test makes up, and what is not to be taken. */
    public TestIssuer issuer() {
        return TestIssuer.knowing(
                platform.addresses().issuer(), IssuerFiles.of(home).signingKey());
    }

    public EventLog log() {
        return new EventLog(
                platform.addresses().bootstrapServers(), platform.addresses().schemaRegistry());
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

    /** kill -9 of one service, which is started again at once. */
    public void kill(String service) {
        platform.supervisor().kill(service);
    }

    private static SystemUnderTest start() {
        try {
            Home home = new Home(Files.createTempDirectory(Path.of("target"), "system-"));
            boolean containers = Backbone.inContainers();
            Platform platform = containers
                    ? Platform.startOn(addresses(Backbone.shared()), home, Ports.free(), Map.of())
                    : Platform.start(home, Ports.free(), Scope.EVERYTHING, Map.of());
            platform.awaitReady(LONGEST_START);
            return new SystemUnderTest(platform, home, containers ? "Testcontainers" : "the standalone platform");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
