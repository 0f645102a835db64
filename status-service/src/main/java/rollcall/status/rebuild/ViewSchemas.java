package rollcall.status.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The schemas that hold the view: the one that is read, the one being folded, and one that has been replaced. */
final class ViewSchemas {
    private static final String LIVE = "view";
    private static final String NEXT = "view_next";
    private static final String OLD = "view_old";

    /** Any number, as long as it is everywhere the same. */
    private static final long REBUILD_LOCK = 7_041_776_211L;

    private final DataSource database;

    ViewSchemas(DataSource database) {
        this.database = database;
    }

    /** Has the tables of the next view ready; those of a rebuild that was cut are kept. */
    DataSource next() throws SQLException {
        drop(OLD);
        Flyway.configure()
                .dataSource(database)
                .defaultSchema(NEXT)
                .schemas(NEXT)
                .load()
                .migrate();
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.setSchema(NEXT);
                return connection;
            }
        };
    }

    /** Lets the planner know the new tables before anybody asks them. */
    void analyze() throws SQLException {
        for (String table : new String[] {
            "uploads",
            "upload_rows",
            "upload_counts",
            "devices",
            "device_changes",
            "conflicts",
            "audit_entries",
            "catalogue_devices"
        }) {
            execute("ANALYZE " + NEXT + '.' + table);
        }
    }

    void dropNext() throws SQLException {
        drop(NEXT);
    }

    void dropOld() throws SQLException {
        drop(OLD);
    }

    /** Only one rebuild at a time, whichever instance runs it; given back when the connection is closed. */
    boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet got = statement.executeQuery("SELECT pg_try_advisory_lock(" + REBUILD_LOCK + ")")) {
            return got.next() && got.getBoolean(1);
        }
    }

    void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + REBUILD_LOCK + ")");
        }
    }

    /** Where the live view stands. */
    Map<TopicPartition, Long> live() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return positions(connection, "");
        }
    }

    /** Holds every writer of the live view back, and says where they stand, until the connection commits. */
    Map<TopicPartition, Long> holdWriters(Connection connection) throws SQLException {
        return positions(connection, " ORDER BY topic, partition FOR UPDATE");
    }

    private static Map<TopicPartition, Long> positions(Connection connection, String how) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT topic, partition, position FROM " + LIVE + ".positions" + how)) {
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return positions;
    }

    /**
     * Puts the next view in the live one's place. A writer that was held back has its statement bound to the old tables
     * already: no position is left there for it to move on from, so it begins anew in the new ones.
     */
    void swap(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE " + LIVE + ".positions SET position = -1");
            statement.execute("ALTER SCHEMA " + LIVE + " RENAME TO " + OLD);
            statement.execute("ALTER SCHEMA " + NEXT + " RENAME TO " + LIVE);
        }
    }

    /** Gives up soon if a long read still has the tables. */
    private void drop(String schema) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL lock_timeout = '5s'");
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
            connection.commit();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
