package rollcall.standalone.platform;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rollcall.standalone.process.ChildProcess;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.NotReadyException;
import rollcall.standalone.process.Program;
import rollcall.standalone.process.Restarts;
import rollcall.standalone.process.Supervisor;

/**
 * A Rollcall of real parts on this machine: Kafka, schema registry, PostgreSQL and the shipped jars, as child processes
 * that never outlive this one. What it writes lies in its home and is there again at the next start.
 *
 * <pre>{@code
 * try (Platform platform = Platform.start(new Home(directory), Ports.free(), Scope.EVERYTHING, Map.of())) {
 *     platform.awaitReady(Duration.ofMinutes(2));
 *     URI api = platform.addresses().gateway();
 * }
 * }</pre>
 */
public final class Platform implements AutoCloseable {
    private final Home home;
    private final HomeLock lock;
    private final Addresses addresses;
    private final Supervisor supervisor;
    private final Instant startedAt = Instant.now();
    private Thread stopAtExit;

    private Platform(
            Home home,
            HomeLock lock,
            Ports ports,
            Installation installation,
            Scope scope,
            Map<String, String> settings) {
        this.home = home;
        this.lock = lock;
        KafkaBroker broker = new KafkaBroker(home, ports, installation);
        SchemaRegistry registry = new SchemaRegistry(home, ports, installation);
        Postgres postgres = new Postgres(home, ports, installation);
        this.addresses = new Addresses(
                URI.create("http://localhost:" + ports.number(Port.GATEWAY)),
                broker.bootstrapServers(),
                registry.address(),
                postgres.jdbcUrl(),
                postgres.username(),
                postgres.password());
        Services services = new Services(home, ports, installation, addresses, settings);
        List<Program> programs = new ArrayList<>(List.of(broker.program(), registry.program(), postgres.program()));
        if (scope.includes(Scope.PROVISIONED)) {
            programs.add(services.provisioning());
        }
        if (scope.includes(Scope.EVERYTHING)) {
            services.all().forEach(programs::add);
        }
        this.supervisor = new Supervisor(programs, home.logs(), Restarts.USUAL, this::note);
    }

    /**
     * Starts everything and returns at once; {@link #awaitReady} waits. Closed by itself when this process is asked to
     * end.
     *
     * @param home one platform at a time runs in a home
     * @param ports where its parts listen, on loopback only
     * @param scope how much of it to start
     * @param settings environment variables for Rollcall's own services, beside those that say where everything is
     * @throws PreconditionException if the home is in use, a port is taken, the disk is full, or something else is
     *     missing; nothing has been started then
     */
    public static Platform start(Home home, Ports ports, Scope scope, Map<String, String> settings)
            throws InterruptedException {
        Installation installation = Installation.own();
        User.refuseRootWithoutNamespaces();
        home.prepare();
        HomeLock lock = HomeLock.take(home)
                .orElseThrow(() -> new PreconditionException("Rollcall already runs in " + home.root() + "."));
        try {
            Optional<RunningState> before = RunningState.read(home);
            if (before.isPresent()) {
                before.get().awaitOrphans();
            }
            ports.refuseTaken(needed(scope));
            Platform platform = new Platform(home, lock, ports, installation, scope, settings);
            platform.start();
            return platform;
        } catch (RuntimeException | InterruptedException e) {
            lock.close();
            throw e;
        }
    }

    private static Set<Port> needed(Scope scope) {
        return scope.includes(Scope.EVERYTHING)
                ? EnumSet.allOf(Port.class)
                : EnumSet.range(Port.SCHEMA_REGISTRY, Port.POSTGRES);
    }

    private void start() {
        stopAtExit = new Thread(this::stop, "stop-platform");
        Runtime.getRuntime().addShutdownHook(stopAtExit);
        supervisor.start();
    }

    /**
     * Waits until every part can be used.
     *
     * @throws NotReadyException saying which part is not, why, and how its log ends
     */
    public void awaitReady(Duration limit) throws InterruptedException {
        supervisor.awaitReady(limit);
    }

    public Addresses addresses() {
        return addresses;
    }

    /** For a closer look at, and a firmer grip on, single parts: their names are those of the modules, and {@code kafka}, {@code schema-registry} and {@code postgres}. */
    public Supervisor supervisor() {
        return supervisor;
    }

    private void note(List<ChildReport> reports) {
        Map<Long, Instant> processes = new HashMap<>();
        for (ChildReport report : reports) {
            if (report.pid() > 0) {
                ChildProcess process = supervisor.process(report.name());
                processes.put(process.pid(), process.startedAt());
            }
        }
        new RunningState(
                        ProcessHandle.current().pid(),
                        startedAt,
                        addresses.gateway().toString(),
                        reports,
                        processes)
                .write(home);
    }

    private void stop() {
        supervisor.close();
        lock.close();
    }

    /** Stops every part in order and returns when no process is left. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException e) {
            // Already under way because of it.
        }
    }
}
