package rollcall.benchmarks.core;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import rollcall.benchmarks.platform.OwnPlatform;
import rollcall.events.DeviceRegistered;
import rollcall.events.RowRef;
import rollcall.schemas.RegistrationId;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.platform.Addresses;

/** Registrations of new devices into the tables of the view, 1,000 a transaction, on a PostgreSQL of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ViewSteps {
    private static final int BATCH = 1_000;
    private static final int BATCHES_OF_AN_UPLOAD = 100;
    private static final String SCHEMA = "view";
    private static final Topic TOPIC = TopicCatalogue.DEVICES_REGISTERED;
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, TOPIC.partitions())
            .mapToObj(partition -> new TopicPartition(TOPIC.name(), partition))
            .toList();

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<DeviceRegistered> samples = SampleEvents.registered();
    private OwnPlatform own;
    private HikariDataSource database;
    private ShippedView view;
    private Map<TopicPartition, Long> before = new HashMap<>();
    private Map<TopicPartition, Long> after = new HashMap<>();
    private List<Object> events;
    private String upload;
    private int batches;

    @Setup(Level.Trial)
    public void start() throws IOException, InterruptedException, ReflectiveOperationException {
        own = OwnPlatform.infrastructure();
        Addresses addresses = own.platform().addresses();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(addresses.jdbcUrl());
        pool.setUsername(addresses.databaseUser());
        pool.setPassword(addresses.databasePassword());
        pool.setSchema(SCHEMA);
        // As the service has it: a commit lost in a crash is folded again.
        pool.setConnectionInitSql("SET synchronous_commit TO off");
        database = new HikariDataSource(pool);
        view = new ShippedView(database);
        Flyway.configure(view.code())
                .dataSource(addresses.jdbcUrl(), addresses.databaseUser(), addresses.databasePassword())
                .defaultSchema(SCHEMA)
                .load()
                .migrate();
        view.begin(PARTITIONS);
        PARTITIONS.forEach(partition -> after.put(partition, 0L));
    }

    @Setup(Level.Invocation)
    public void next() {
        if (batches++ % BATCHES_OF_AN_UPLOAD == 0) {
            upload = new UUID(random.nextLong(), random.nextLong()).toString();
        }
        before = Map.copyOf(after);
        events = new ArrayList<>(BATCH);
        for (int number = 0; number < BATCH; number++) {
            TopicPartition partition = PARTITIONS.get(number % PARTITIONS.size());
            long offset = after.merge(partition, 1L, Long::sum) - 1;
            events.add(view.logged(partition, offset, another(samples.get(number))));
        }
    }

    /** The same machine as a device that nobody has seen: ids are as scattered as digests. */
    private DeviceRegistered another(DeviceRegistered sample) {
        int row = batches % BATCHES_OF_AN_UPLOAD * BATCH + sample.getRow().getRowNumber();
        return DeviceRegistered.newBuilder(sample)
                .setDeviceId("dev:%016x%016x".formatted(random.nextLong(), random.nextLong()))
                .setRow(RowRef.newBuilder(sample.getRow())
                        .setUploadId(upload)
                        .setRowNumber(row)
                        .setRegistrationId(RegistrationId.of(upload, row))
                        .build())
                .build();
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void projectionUpsert() {
        view.fold(events, before, after);
    }

    @TearDown(Level.Trial)
    public void stop() throws IOException, SQLException {
        long written = devices();
        if (written != (long) batches * BATCH) {
            throw new IllegalStateException("of " + batches + " batches only " + written + " devices are in the view");
        }
        database.close();
        view.close();
        own.close();
    }

    private long devices() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("SELECT count(*) FROM devices")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
