package rollcall.status.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.status.Postgres;
import rollcall.status.SampleEvents;
import rollcall.status.Tables;

class ViewIT {
    private static final TopicPartition PARTITION = new TopicPartition("any", 0);

    private static HikariDataSource database;

    private View view;
    private long position;

    @BeforeAll
    static void open() {
        database = Postgres.view();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void emptyView() throws SQLException {
        Tables.empty(database);
        view = new View(database);
        view.positions(List.of(PARTITION));
        position = 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyOrderAndDuplicationOfEventsGivesTheSameTables(long seed) throws SQLException {
        List<LoggedEvent> events = events(seed);
        fold(events);
        Map<String, List<Map<String, Object>>> expected = Tables.contents(database);
        Random random = new Random(seed);

        for (int attempt = 0; attempt < 4; attempt++) {
            List<LoggedEvent> shuffled = new ArrayList<>(events);
            events.stream().filter(event -> random.nextInt(3) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            emptyView();
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(60));
                fold(shuffled.subList(from, to));
                from = to;
            }

            Tables.assertSame(Tables.contents(database), expected);
        }
    }

    @Test
    void countsOfAnUploadAlwaysAddUpToItsDecidedRows() throws SQLException {
        fold(events(9));

        JdbcClient client = JdbcClient.create(database);
        List<Map<String, Object>> counted = client.sql("""
                        SELECT upload_id, shard, outcome, code, row_count, last_decided_at
                        FROM upload_counts ORDER BY 1, 2, 3, 4""").query().listOfRows();
        List<Map<String, Object>> found = client.sql("""
                        SELECT upload_id, shard, outcome, code, count(*)::int AS row_count,
                            max(decided_at) AS last_decided_at
                        FROM upload_rows GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4""").query().listOfRows();
        assertThat(counted).isNotEmpty().isEqualTo(found);
    }

    @Test
    void saysWhatWasReallyWritten() throws SQLException {
        SampleEvents sample = new SampleEvents(1);
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "", 2);
        LoggedEvent unexpected = logged(sample.refused(upload, 1, 1, "UNEXPECTED"), 0);
        LoggedEvent registered = logged(sample.registered(upload, 1, 1, 1), 1);

        assertThat(fold(List.of(unexpected))).containsExactly(new RowsWritten("refused", "UNEXPECTED", 1));
        assertThat(fold(List.of(unexpected))).isEmpty();
        assertThat(fold(List.of(registered))).containsExactly(new RowsWritten("registered", "", 1));
        assertThat(fold(List.of(registered, unexpected))).isEmpty();
    }

    @Test
    void anOlderVersionOfADeviceChangesNothing() throws SQLException {
        SampleEvents sample = new SampleEvents(1);
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "", 2);
        DeviceRegistered newer = sample.registered(upload, 2, 1, 7);
        fold(List.of(logged(newer, 0)));
        fold(List.of(logged(sample.registered(upload, 1, 1, 6), 1)));

        assertThat(Tables.contents(database).get("devices"))
                .singleElement()
                .satisfies(device ->
                        assertThat(device).containsEntry("version", 7L).containsEntry("row_number", 2));
    }

    @Test
    void aWriterWhosePartitionWasMovedOnWritesNothing() throws SQLException {
        SampleEvents sample = new SampleEvents(1);
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "", 2);
        fold(List.of(logged(upload, 0)));
        position = 0;

        assertThatThrownBy(() -> fold(List.of(logged(sample.registered(upload, 1, 1, 1), 1))))
                .isInstanceOf(Fenced.class);
        assertThat(Tables.contents(database).get("upload_rows")).isEmpty();
    }

    @Test
    void textThatPostgresCannotHoldIsMadeToFit() throws SQLException {
        SampleEvents sample = new SampleEvents(1);
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "a\0b", 1);
        fold(List.of(logged(sample.registered(upload, 1, 1, 1), 0)));

        assertThat(Tables.contents(database).get("devices"))
                .singleElement()
                .satisfies(device -> assertThat(device).containsEntry("group_tag", "a\uFFFDb"));
    }

    private List<RowsWritten> fold(List<LoggedEvent> events) throws SQLException {
        Map<TopicPartition, Long> after = new HashMap<>(Map.of(PARTITION, position + events.size()));
        List<RowsWritten> written = view.fold(events, Map.of(PARTITION, position), after);
        position += events.size();
        return written;
    }

    private static List<LoggedEvent> events(long seed) {
        SampleEvents sample = new SampleEvents(seed);
        List<LoggedEvent> events = new ArrayList<>();
        for (int upload = 0; upload < 5; upload++) {
            UploadReceived received =
                    SampleEvents.announced(sample.uploadId(), "customer-" + upload % 2, "tag-" + upload % 3, 40);
            sample.upload(received, 1000 * upload).forEach(event -> events.add(logged(event, events.size())));
        }
        return events;
    }

    private static LoggedEvent logged(SpecificRecord event, long offset) {
        TopicPartition partition = new TopicPartition("any", Math.floorMod(event.hashCode(), 6));
        return new LoggedEvent(partition, offset, SampleEvents.START.toEpochMilli() + offset, "", event);
    }
}
