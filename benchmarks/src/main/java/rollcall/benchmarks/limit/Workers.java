package rollcall.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rollcall.benchmarks.platform.Consumption;
import rollcall.schemas.Topic;
import rollcall.standalone.platform.Addresses;
import rollcall.standalone.process.Probe;
import rollcall.standalone.process.Program;
import rollcall.standalone.process.Program.Ending;
import rollcall.standalone.process.Program.Kind;
import rollcall.standalone.process.Restarts;
import rollcall.standalone.process.Supervisor;

/**
 * The processes that stand where the services stand, each under the name of its service, with as much heap and the same
 * settings of its Kafka clients.
 */
final class Workers implements AutoCloseable {
    static final String INGEST = "ingest-service";
    static final String VALIDATION = "validation-service";
    static final String REGISTRY = "registry-service";
    static final String STATUS = "status-service";

    /** What both streams have where nothing else is set. */
    static final int COMMIT_INTERVAL_MILLIS = 500;

    /** Of each stream, where nothing else is set. */
    static final int STREAM_THREADS = 2;

    private static final int HEAP_MEBIBYTES = 512;
    private static final int HEAP_MEBIBYTES_OF_INGEST = 256;
    private static final Duration START = Duration.ofMinutes(1);
    private static final Restarts NEVER = new Restarts(Duration.ofSeconds(1), Duration.ofSeconds(1), 0, Duration.ZERO);

    private final Path directory;
    private final Addresses addresses;
    private final ServiceSettings settings;
    private final List<Program> programs = new ArrayList<>();
    private Supervisor supervisor;

    /** @param directory for what they write */
    Workers(Path directory, Addresses addresses, ServiceSettings settings) {
        this.directory = directory;
        this.addresses = addresses;
        this.settings = settings;
    }

    void addSender(Path tape) throws IOException {
        programs.add(program(
                INGEST,
                HEAP_MEBIBYTES_OF_INGEST,
                Probe.none(),
                Map.of(),
                Sender.class,
                client(INGEST, settings.producer(INGEST)),
                tape.toString()));
    }

    /** @param out how many records of which topic came of {@code count} of {@code in} */
    void addHop(String service, Topic in, long count, Map<Topic, Long> out) throws IOException {
        Map<String, String> streams = new HashMap<>(settings.streams(service));
        streams.put("application.id", "limit-" + service);
        streams.put("state.dir", directory.resolve(service).toString());
        streams.put("num.stream.threads", "" + STREAM_THREADS);
        streams.put("commit.interval.ms", "" + COMMIT_INTERVAL_MILLIS);
        Path running = directory.resolve(service + ".runs");
        List<String> arguments =
                new ArrayList<>(List.of(client(service, streams), running.toString(), in.name(), "" + count));
        out.forEach((topic, records) -> arguments.addAll(List.of(topic.name(), "" + records)));
        programs.add(program(
                service,
                HEAP_MEBIBYTES,
                child -> Files.exists(running),
                Map.of(),
                Hop.class,
                arguments.toArray(String[]::new)));
    }

    /** @param rows of which table came of {@code in} */
    void addCopier(Map<Topic, Long> in, Map<String, Long> rows) throws IOException {
        Map<String, String> consumer = new HashMap<>(settings.consumer(STATUS));
        consumer.put("group.id", "limit-" + STATUS);
        List<String> arguments = new ArrayList<>();
        arguments.add(client(STATUS, consumer));
        arguments.add(in.keySet().stream()
                .map(topic -> LimitTopics.nameOf(topic.name()))
                .collect(Collectors.joining(",")));
        arguments.add("" + in.values().stream().mapToLong(Long::longValue).sum());
        rows.forEach((table, count) -> arguments.addAll(
                List.of(table, "" + count, LimitTables.tape(directory, table).toString())));
        programs.add(program(
                STATUS,
                HEAP_MEBIBYTES,
                Probe.none(),
                Map.of(
                        Copier.DATABASE_URL,
                        addresses.jdbcUrl(),
                        Copier.DATABASE_USER,
                        addresses.databaseUser(),
                        Copier.DATABASE_PASSWORD,
                        addresses.databasePassword(),
                        Copier.CONNECTION_INIT_SQL,
                        settings.text(STATUS, "spring.datasource.hikari.connection-init-sql")),
                Copier.class,
                arguments.toArray(String[]::new)));
    }

    private String client(String service, Map<String, String> own) throws IOException {
        Map<String, String> client = new HashMap<>(own);
        client.put("bootstrap.servers", addresses.bootstrapServers());
        // Bytes are read and written as they are.
        client.keySet().removeIf(name -> name.endsWith("serializer"));
        Path file = directory.resolve(service + ".properties");
        Settings.write(client, file);
        return file.toString();
    }

    private Program program(
            String name,
            int heapMebibytes,
            Probe readiness,
            Map<String, String> environment,
            Class<?> main,
            String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + directory,
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new Program(
                name, command, environment, directory, () -> {}, Kind.SERVICE, readiness, Set.of(), Ending.AT_ONCE);
    }

    /** Starts all that have been added, and waits until they run. */
    void start() throws InterruptedException {
        supervisor = new Supervisor(programs, directory, NEVER, reports -> {});
        supervisor.start();
        supervisor.awaitReady(START);
    }

    /** Throws what tells why if one of them has ended. */
    void refuseEnded() throws InterruptedException {
        supervisor.awaitReady(Duration.ZERO);
    }

    Consumption consumption() {
        return Consumption.of(supervisor);
    }

    @Override
    public void close() {
        if (supervisor != null) {
            supervisor.close();
        }
    }
}
