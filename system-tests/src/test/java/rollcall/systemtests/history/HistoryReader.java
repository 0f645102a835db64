package rollcall.systemtests.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.history.View.CountLine;
import rollcall.systemtests.history.View.DeviceLine;
import rollcall.systemtests.history.View.RowLine;
import rollcall.systemtests.history.View.StepLine;
import rollcall.systemtests.history.View.UploadLine;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.platform.SystemUnderTest;

/** Reads the history of a running system, of each event only what is verified. What nobody can read is passed over. */
final class HistoryReader {
    private static final int ROWS_AT_ONCE = 5_000;

    /** What the row of a list came to, and not what a row only brought along. */
    private static final Set<String> BY_HAND = Set.of("ASSIGNED_BY_HAND", "LEFT_TO_TAG");

    private final EventLog log;
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<RowName> sent = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<DeviceEvent> registrations = new ArrayList<>();
    private final List<DeviceEvent> changes = new ArrayList<>();
    private final List<DeviceEvent> watched = new ArrayList<>();

    private HistoryReader(EventLog log) {
        this.log = log;
    }

    static History read(SystemUnderTest system, List<Acknowledgement> acknowledgements) {
        HistoryReader reader = new HistoryReader(system.log());
        reader.readLog();
        return new History(
                List.copyOf(acknowledgements),
                reader.announcements,
                reader.sent,
                reader.outcomes,
                reader.registrations,
                reader.changes,
                reader.watched,
                view(system));
    }

    private void readLog() {
        read(
                TopicCatalogue.DEVICES_STATUS,
                event -> watched.add(step(event, "", text(event, "customer"), "status")),
                "deviceId",
                "version",
                "customer",
                "status",
                "groupTag",
                "profileId");
        // Backwards, so that of everything that is told its cause is read too, while the system goes on.
        read(
                TopicCatalogue.DEVICES_HISTORY,
                this::changed,
                "deviceId",
                "version",
                "customer",
                "kind",
                "statusAfter",
                "groupTag",
                "profileId",
                "why",
                "registrationId");
        read(
                TopicCatalogue.DEVICES_REGISTERED,
                this::registered,
                "row",
                "deviceId",
                "version",
                "status",
                "groupTag",
                "profileId");
        read(TopicCatalogue.DEVICES_REFUSED, this::refused, "row", "outcome", "finding", "deviceId", "winningRow");
        read(TopicCatalogue.DEVICES_REJECTED, this::rejected, "row", "faults");
        log.scan(
                TopicCatalogue.DEVICES_UPLOADED,
                Set.of("row"),
                (record, event) ->
                        event.map(HistoryReader::row).or(() -> named(record)).ifPresent(sent::add));
        read(TopicCatalogue.UPLOADS_RECEIVED, this::announced, "uploadId", "customer", "kind", "rowCount", "complete");
    }

    private void read(Topic topic, Consumer<GenericRecord> seen, String... fields) {
        log.scan(topic, Set.of(fields), (record, event) -> event.ifPresent(seen));
    }

    private void announced(GenericRecord event) {
        announcements.add(new Announcement(
                text(event, "uploadId"),
                text(event, "customer"),
                event.hasField("kind") ? text(event, "kind") : Announcement.UPLOAD,
                (int) event.get("rowCount"),
                (boolean) event.get("complete")));
    }

    private void rejected(GenericRecord event) {
        GenericRecord fault = (GenericRecord) ((List<?>) event.get("faults")).get(0);
        outcomes.add(new Outcome(row(event), "rejected", text(fault, "code"), "", 0));
    }

    private void refused(GenericRecord event) {
        outcomes.add(new Outcome(
                row(event),
                text(event, "outcome"),
                text((GenericRecord) event.get("finding"), "code"),
                text(event, "deviceId"),
                (int) event.get("winningRow")));
    }

    private void registered(GenericRecord event) {
        outcomes.add(new Outcome(row(event), Outcome.REGISTERED, "", text(event, "deviceId"), 0));
        registrations.add(
                step(event, DeviceEvent.REGISTRATION, text((GenericRecord) event.get("row"), "customer"), "status"));
    }

    private void changed(GenericRecord event) {
        changes.add(step(event, text(event, "kind"), text(event, "customer"), "statusAfter"));
        String registrationId = text(event, "registrationId");
        if (BY_HAND.contains(text(event, "why")) && !registrationId.isEmpty()) {
            outcomes.add(new Outcome(RowName.of(registrationId), Outcome.REGISTERED, "", text(event, "deviceId"), 0));
        }
    }

    private static DeviceEvent step(GenericRecord event, String kind, String customer, String status) {
        return new DeviceEvent(
                text(event, "deviceId"),
                (long) event.get("version"),
                customer,
                kind,
                text(event, status),
                text(event, "groupTag"),
                text(event, "profileId"));
    }

    private static RowName row(GenericRecord event) {
        GenericRecord row = (GenericRecord) event.get("row");
        return new RowName(text(row, "uploadId"), (int) row.get("rowNumber"));
    }

    /** The row that a record is about whose value nobody can read. */
    private static Optional<RowName> named(ConsumerRecord<byte[], byte[]> record) {
        return Stream.of(record.headers().toArray())
                .filter(header -> header.key().equals("rollcall_registration_id"))
                .map(Header::value)
                .map(value -> RowName.of(new String(value, UTF_8)))
                .findFirst();
    }

    /** One text for all that are equal: a row's upload stands in every event about it. */
    private static String text(GenericRecord event, String field) {
        return event.get(field).toString().intern();
    }

    private static View view(SystemUnderTest system) {
        try (Connection database = system.database()) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new View(
                    lines(
                            database,
                            "SELECT upload_id, customer, kind, row_count, published_at IS NOT NULL FROM view.uploads",
                            line -> new UploadLine(
                                    line.getString(1),
                                    line.getString(2),
                                    line.getString(3),
                                    line.getInt(4),
                                    line.getBoolean(5))),
                    lines(
                            database,
                            "SELECT upload_id, outcome, code, sum(row_count) FROM view.upload_counts GROUP BY 1, 2, 3",
                            line -> new CountLine(
                                    line.getString(1).intern(), line.getString(2), line.getString(3), line.getInt(4))),
                    lines(
                            database,
                            "SELECT upload_id, row_number, outcome, code, device_id FROM view.upload_rows",
                            line -> new RowLine(
                                    new RowName(line.getString(1).intern(), line.getInt(2)),
                                    line.getString(3).intern(),
                                    line.getString(4).intern(),
                                    line.getString(5).intern())),
                    lines(
                            database,
                            "SELECT device_id, version, customer, status, group_tag, profile_id FROM view.devices",
                            line -> new DeviceLine(
                                    line.getString(1).intern(),
                                    line.getLong(2),
                                    line.getString(3).intern(),
                                    line.getString(4).intern(),
                                    line.getString(5).intern(),
                                    line.getString(6).intern())),
                    lines(
                            database,
                            "SELECT device_id, version, customer, kind, status_after FROM view.device_story",
                            line -> new StepLine(
                                    line.getString(1).intern(),
                                    line.getLong(2),
                                    line.getString(3).intern(),
                                    line.getString(4).intern(),
                                    line.getString(5).intern())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Line<L> {
        L read(ResultSet line) throws SQLException;
    }

    private static <L> List<L> lines(Connection database, String query, Line<L> line) throws SQLException {
        List<L> lines = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    lines.add(line.read(found));
                }
            }
        }
        return lines;
    }
}
