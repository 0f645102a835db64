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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.standalone.process.ChildProcess;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.NotReadyException;
import rollcall.standalone.process.Program;
import rollcall.standalone.process.Restarts;
import rollcall.standalone.process.Supervisor;
import rollcall.standalone.token.IssuedTokens;
import rollcall.standalone.token.TokenSource;

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
    private final Map<String, String> parts;
    private final Services services;
    private final Supervisor supervisor;
    private final Instant startedAt = Instant.now();
    private Thread stopAtExit;

    private Platform(Home home, Ports ports, HomeLock lock, Plan plan) {
        this.home = home;
        this.lock = lock;
        this.addresses = plan.addresses();
        this.parts = parts(plan, ports);
        this.services = plan.services();
        this.supervisor = new Supervisor(plan.programs(), home.logs(), Restarts.USUAL, this::note);
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
        User.refuseRootWithoutNamespaces();
        return start(home, ports, scope.ports(), () -> {
            Installation installation = Installation.own();
            KafkaBroker broker = new KafkaBroker(home, ports, installation);
            SchemaRegistry registry = new SchemaRegistry(home, ports, installation);
            Postgres postgres = new Postgres(home, ports, installation);
            Addresses addresses = new Addresses(
                    door(ports, Port.GATEWAY),
                    door(ports, Port.ISSUER),
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
            return new Plan(addresses, services, programs);
        });
    }

    /**
     * Starts Rollcall's own programs only, on infrastructure that is there already and that nobody else uses.
     *
     * @param infrastructure where that is; its gateway and issuer are not looked at
     * @throws PreconditionException as above
     */
    public static Platform startOn(Addresses infrastructure, Home home, Ports ports, Map<String, String> settings)
            throws InterruptedException {
        return start(home, ports, EnumSet.range(Port.GATEWAY, Port.ISSUER), () -> {
            Addresses addresses = infrastructure.withDoors(door(ports, Port.GATEWAY), door(ports, Port.ISSUER));
            Services services = new Services(home, ports, Installation.own(), addresses, settings);
            List<Program> programs = Stream.concat(Stream.of(services.provisioning()), services.all())
                    .toList();
            Set<String> names = programs.stream().map(Program::name).collect(Collectors.toSet());
            return new Plan(
                    addresses,
                    services,
                    programs.stream().map(program -> program.afterOnly(names)).toList());
        });
    }

    private record Plan(Addresses addresses, Services services, List<Program> programs) {}

    private static Platform start(Home home, Ports ports, Set<Port> needed, Supplier<Plan> plan)
            throws InterruptedException {
        home.prepare();
        HomeLock lock = HomeLock.take(home)
                .orElseThrow(() -> new PreconditionException("Rollcall already runs in " + home.root() + "."));
        try {
            Optional<RunningState> before = RunningState.read(home);
            if (before.isPresent()) {
                before.get().awaitOrphans();
            }
            ports.refuseTaken(needed);
            Platform platform = new Platform(home, ports, lock, plan.get());
            platform.start();
            return platform;
        } catch (RuntimeException | InterruptedException e) {
            lock.close();
            throw e;
        }
    }

    private static Map<String, String> parts(Plan plan, Ports ports) {
        Map<String, String> parts = new HashMap<>();
        parts.put(KafkaBroker.NAME, plan.addresses().bootstrapServers());
        parts.put(SchemaRegistry.NAME, plan.addresses().schemaRegistry().toString());
        Set<String> started = plan.programs().stream().map(Program::name).collect(Collectors.toSet());
        EnumSet.range(Port.GATEWAY, Port.ISSUER).stream()
                .filter(port -> started.contains(port.user()))
                .forEach(port -> parts.put(port.user(), door(ports, port).toString()));
        return parts;
    }

    private static URI door(Ports ports, Port port) {
        return URI.create("http://localhost:" + ports.number(port));
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

    /** Tokens for calls to it, of every organization that its issuer knows. */
    public TokenSource tokens() {
        return new IssuedTokens(addresses.issuer(), IssuerFiles.of(home).secrets());
    }

    /** For a closer look at, and a firmer grip on, single parts: their names are those of the modules, and {@code kafka}, {@code schema-registry} and {@code postgres}. */
    public Supervisor supervisor() {
        return supervisor;
    }

    /**
     * Starts a further instance of a service on a port of its own, and returns at once. The gateway does not know it.
     *
     * @param service the module's name
     * @param name the program's, unique
     * @param settings environment variables that only this instance gets
     * @return where it listens
     */
    public URI startBeside(String service, String name, Map<String, String> settings) {
        int port = Ports.oneFree();
        add(services.beside(service, name, port, settings));
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The same where the service itself listens, which has to be stopped. */
    public void startInstead(String service, String name, Map<String, String> settings) {
        add(services.instead(service, name, settings));
    }

    private void add(Program program) {
        Set<String> names = supervisor.reports().stream().map(ChildReport::name).collect(Collectors.toSet());
        supervisor.add(program.afterOnly(names));
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
                        addresses.issuer().toString(),
                        parts,
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
