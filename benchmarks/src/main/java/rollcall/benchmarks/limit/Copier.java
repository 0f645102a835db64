package rollcall.benchmarks.limit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * In the place of the status service: consumers that, for what they are given at once, COPY as many rows as the view had
 * of as many events, the very rows.
 */
final class Copier {
    /** As many as the status service has. */
    static final int READERS = 2;

    static final String DATABASE_URL = "LIMIT_DATABASE_URL";
    static final String DATABASE_USER = "LIMIT_DATABASE_USER";
    static final String DATABASE_PASSWORD = "LIMIT_DATABASE_PASSWORD";
    static final String CONNECTION_INIT_SQL = "LIMIT_CONNECTION_INIT_SQL";

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int COPY_BUFFER = 1 << 16;

    private final Map<String, Object> settings;
    private final List<String> topics;
    private final List<Table> tables;
    private final AtomicLong events = new AtomicLong();

    private Copier(Map<String, Object> settings, List<String> topics, List<Table> tables) {
        this.settings = settings;
        this.topics = topics;
        this.tables = tables;
    }

    /**
     * @param arguments the file of the consumers' settings, the topics with commas between them, how many events those
     *     had; then of each table the name, how many rows came of those events, and the tape of these
     */
    public static void main(String... arguments) throws IOException {
        long in = Long.parseLong(arguments[2]);
        List<Table> tables = new ArrayList<>();
        for (int at = 3; at < arguments.length; at += 3) {
            Share share = new Share(Long.parseLong(arguments[at + 1]), in);
            tables.add(new Table(LimitTables.nameOf(arguments[at]), share, new Tape(Path.of(arguments[at + 2]))));
        }
        Copier copier = new Copier(Settings.read(arguments[0]), List.of(arguments[1].split(",")), tables);
        for (int reader = 0; reader < READERS; reader++) {
            int number = reader;
            new Thread(() -> copier.runOrEnd(number), "reader-" + number).start();
        }
    }

    private void runOrEnd(int reader) {
        try {
            run(reader);
        } catch (SQLException | IOException | RuntimeException failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void run(int reader) throws SQLException, IOException {
        try (Connection connection = connect();
                PreparedStatement progress = connection.prepareStatement(
                        "UPDATE limit_progress SET events = events + ? WHERE reader = " + reader);
                Consumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> own = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .filter(info -> info.partition() % READERS == reader)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(own);
            while (true) {
                int given = consumer.poll(POLL).count();
                if (given > 0) {
                    copy(given, connection, progress);
                    consumer.commitAsync();
                }
            }
        }
    }

    private void copy(int given, Connection connection, PreparedStatement progress) throws SQLException, IOException {
        long after = events.addAndGet(given);
        for (Table table : tables) {
            table.copy(connection, after - given, after);
        }
        progress.setInt(1, given);
        progress.executeUpdate();
        connection.commit();
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                System.getenv(DATABASE_URL), System.getenv(DATABASE_USER), System.getenv(DATABASE_PASSWORD));
        connection.setSchema(LimitTables.SCHEMA);
        try (Statement statement = connection.createStatement()) {
            statement.execute(System.getenv(CONNECTION_INIT_SQL));
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** A table and what comes into it. */
    private record Table(String name, Share share, Tape rows) {
        void copy(Connection connection, long before, long after) throws SQLException, IOException {
            long due = share.until(after) - share.until(before);
            if (due == 0) {
                return;
            }
            try (PGCopyOutputStream out = new PGCopyOutputStream(
                    connection.unwrap(PGConnection.class), "COPY " + name + " FROM STDIN", COPY_BUFFER)) {
                for (long row = 0; row < due; row++) {
                    out.write(rows.next());
                }
            }
        }
    }
}
