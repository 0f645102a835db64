package rollcall.status.webhooks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import rollcall.events.Webhook;
import rollcall.schemas.TopicFollower;
import rollcall.status.events.StatusChange;
import rollcall.status.projection.LoggedEvent;
import rollcall.status.projection.Witness;

/** Notes what is to be posted of what is being folded, in the same transaction. */
final class Noting implements Witness {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String READ = """
            SELECT topic, partition, position FROM webhooks.noted
            JOIN unnest(?::text[], ?::int[]) AS wanted (topic, partition) USING (topic, partition)
            """;

    private static final String ADVANCE = """
            INSERT INTO webhooks.noted AS known (topic, partition, position)
            SELECT * FROM unnest(?::text[], ?::int[], ?::bigint[]) ORDER BY 1, 2
            ON CONFLICT (topic, partition) DO UPDATE SET position = greatest(known.position, excluded.position)
            """;

    private static final String MOVED = "INSERT INTO webhooks.moved_uploads (upload_id) SELECT unnest(?::uuid[])";

    private final KnownWebhooks webhooks;
    private final TopicFollower<Webhook> follower;
    private final DeliverySettings settings;
    private final Clock clock;

    Noting(KnownWebhooks webhooks, TopicFollower<Webhook> follower, DeliverySettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.follower = follower;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void see(Connection connection, List<LoggedEvent> events, Map<TopicPartition, Long> after)
            throws SQLException {
        awaitWebhooks();
        Map<TopicPartition, Long> seen = positions(connection, after);
        Changes changes = new Changes(settings.changes());
        Set<UUID> moved = new LinkedHashSet<>();
        if (!webhooks.areNone()) {
            Instant oldest = clock.instant().minus(settings.giveUpAfter());
            for (LoggedEvent event : events) {
                if (event.offset() >= seen.getOrDefault(event.partition(), 0L)
                        && Instant.ofEpochMilli(event.timestamp()).isAfter(oldest)
                        && isHeard(event)) {
                    look(event, changes, moved);
                }
            }
        }
        Deliveries.note(connection, changes.deliveries(clock.instant()));
        move(connection, moved);
        advance(connection, after);
    }

    /** Whatever is folded before they are known would be told to none. */
    private void awaitWebhooks() {
        try {
            if (!follower.awaitCaughtUp(PATIENCE)) {
                throw new IllegalStateException("the webhooks are not known yet");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** Asked first: what a webhook is told is made as text. Whose a row is that nobody could read shows later. */
    private boolean isHeard(LoggedEvent logged) {
        return Whose.of(logged.event())
                .filter(customer -> customer.isEmpty() || webhooks.hears(customer))
                .isPresent();
    }

    private void look(LoggedEvent logged, Changes changes, Set<UUID> moved) {
        StatusChange change = StatusChange.of(logged);
        Instant at = Instant.ofEpochMilli(logged.timestamp());
        change.upload().filter(upload -> mayBeHeard(change.customer())).ifPresent(moved::add);
        change.data()
                .ifPresent(data -> webhooks.hearing(change.customer(), Delivery.DEVICE_STATUS_CHANGED).stream()
                        .filter(webhook -> !at.isBefore(webhook.getCreatedAt()))
                        .forEach(webhook -> changes.add(webhook, logged, data)));
    }

    /** Whose a row is that nobody could read shows only when its upload is looked up. */
    private boolean mayBeHeard(String customer) {
        return customer.isEmpty()
                || !webhooks.hearing(customer, Delivery.UPLOAD_FINISHED).isEmpty();
    }

    private static Map<TopicPartition, Long> positions(Connection connection, Map<TopicPartition, Long> after)
            throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            bind(connection, read, after);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
        }
        return positions;
    }

    private static void advance(Connection connection, Map<TopicPartition, Long> after) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            bind(connection, advance, after);
            advance.setArray(3, connection.createArrayOf("int8", after.values().toArray(Long[]::new)));
            advance.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Map<TopicPartition, Long> partitions)
            throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text",
                        partitions.keySet().stream().map(TopicPartition::topic).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "int4",
                        partitions.keySet().stream()
                                .map(TopicPartition::partition)
                                .toArray()));
    }

    private static void move(Connection connection, Set<UUID> moved) throws SQLException {
        if (!moved.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(MOVED)) {
                insert.setArray(1, connection.createArrayOf("uuid", moved.toArray()));
                insert.executeUpdate();
            }
        }
    }

    /** Changes on their way to one webhook, gathered from one partition, so that each device's stay in order. */
    private static final class Changes {
        private final int most;
        private final Map<String, Gathered> open = new LinkedHashMap<>();
        private final List<Gathered> full = new ArrayList<>();

        Changes(int most) {
            this.most = most;
        }

        private record Gathered(Webhook webhook, LoggedEvent first, List<String> data) {}

        void add(Webhook webhook, LoggedEvent logged, String data) {
            String key = webhook.getWebhookId() + ' ' + logged.partition();
            Gathered gathered = open.computeIfAbsent(key, none -> new Gathered(webhook, logged, new ArrayList<>()));
            gathered.data().add(data);
            if (gathered.data().size() == most) {
                full.add(open.remove(key));
            }
        }

        List<Delivery> deliveries(Instant now) {
            full.addAll(open.values());
            return full.stream()
                    .map(gathered -> Delivery.of(
                            gathered.webhook(),
                            Delivery.DEVICE_STATUS_CHANGED,
                            gathered.first().partition() + "@"
                                    + gathered.first().offset(),
                            Delivery.body(
                                    Delivery.DEVICE_STATUS_CHANGED,
                                    Instant.ofEpochMilli(gathered.first().timestamp()),
                                    "{\"changes\":[" + String.join(",", gathered.data()) + "]}"),
                            now))
                    .toList();
        }
    }
}
