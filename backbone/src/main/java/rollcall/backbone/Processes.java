package rollcall.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.platform.Ports;
import rollcall.standalone.platform.Scope;

/** The standalone platform's infrastructure, in a new directory below {@code target}. */
final class Processes implements Ground {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String BROKER = "kafka";
    private static final String REGISTRY = "schema-registry";
    private static final String DATABASE = "postgres";

    private final Platform platform;

    private Processes(Platform platform) {
        this.platform = platform;
    }

    static Processes start() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "backbone-");
            Platform platform =
                    Platform.start(new Home(home.toAbsolutePath()), Ports.free(), Scope.INFRASTRUCTURE, Map.of());
            platform.awaitReady(PATIENCE);
            return new Processes(platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public String bootstrapServers() {
        return platform.addresses().bootstrapServers();
    }

    @Override
    public URI schemaRegistry() {
        return platform.addresses().schemaRegistry();
    }

    @Override
    public Database database() {
        return new Database(
                platform.addresses().jdbcUrl(),
                platform.addresses().databaseUser(),
                platform.addresses().databasePassword());
    }

    @Override
    public void pauseBroker() {
        signal(BROKER, "STOP");
    }

    @Override
    public void resumeBroker() {
        signal(BROKER, "CONT");
    }

    @Override
    public void pauseDatabase() {
        signal(DATABASE, "STOP");
    }

    @Override
    public void resumeDatabase() {
        signal(DATABASE, "CONT");
    }

    /** To the program and all that it has started. */
    private void signal(String program, String signal) {
        ProcessHandle process =
                ProcessHandle.of(platform.supervisor().process(program).pid()).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-s", signal, "" + process.pid()));
        process.descendants().forEach(child -> command.add("" + child.pid()));
        try {
            int status = new ProcessBuilder(command).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -s " + signal + " ended with status " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void stopRegistry() {
        stop(REGISTRY);
    }

    @Override
    public void startRegistry() {
        platform.supervisor().restart(REGISTRY);
    }

    @Override
    public void stopDatabase() {
        stop(DATABASE);
    }

    @Override
    public void startDatabase() {
        platform.supervisor().restart(DATABASE);
    }

    private void stop(String program) {
        try {
            platform.supervisor().stop(program);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    @Override
    public void close() {
        platform.close();
    }

    @Override
    public String toString() {
        return "the standalone platform";
    }
}
