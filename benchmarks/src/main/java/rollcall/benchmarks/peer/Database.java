package rollcall.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.batch.core.job.Job;
import rollcall.devices.tag.ManagedDesktopProfile;
import rollcall.devices.tag.ManagedDesktopProfiles;
import rollcall.standalone.platform.Addresses;

/**
 * A database beside Rollcall's on the same server, for the other ways.
 *
 * @param connection one for all that is asked from here: what a server's process has used is lost from sight while it ends
 */
record Database(String url, String user, String password, Connection connection) implements AutoCloseable {
    private static final String NAME = "peer";

    /** Made anew, without a device. */
    static Database create(Addresses addresses) throws SQLException, IOException {
        String server = addresses.jdbcUrl();
        String own = server.substring(0, server.lastIndexOf('/') + 1) + NAME;
        try (Database rollcall = connect(server, addresses)) {
            rollcall.execute("CREATE DATABASE " + NAME);
        }
        Database database = connect(own, addresses);
        database.execute(script(Job.class, "/org/springframework/batch/core/schema-postgresql.sql"));
        database.execute(script(Database.class, "schema.sql"));
        database.addProfiles();
        return database;
    }

    private static Database connect(String url, Addresses addresses) throws SQLException {
        String user = addresses.databaseUser();
        String password = addresses.databasePassword();
        return new Database(url, user, password, DriverManager.getConnection(url, user, password));
    }

    void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** What one way has written is not left for the next to carry to the disk. */
    void flush() throws SQLException {
        execute("CHECKPOINT");
    }

    /** Rows of an upload of the peer by what became of them. */
    Map<String, Long> outcomes(UUID upload) throws SQLException {
        Map<String, Long> outcomes = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT outcome, count(*) FROM upload_rows WHERE upload_id = ? GROUP BY outcome")) {
            statement.setObject(1, upload);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    outcomes.put(found.getString(1), found.getLong(2));
                }
            }
        }
        return outcomes;
    }

    private void addProfiles() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO profiles VALUES (?, ?, ?)")) {
            for (ManagedDesktopProfile profile : ManagedDesktopProfiles.ALL) {
                for (String tag : profile.tags()) {
                    statement.setString(1, tag);
                    statement.setString(2, profile.id());
                    statement.setString(3, profile.name());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static String script(Class<?> beside, String name) throws IOException {
        try (InputStream script = beside.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Names everything but the password. */
    @Override
    public String toString() {
        return user + " of " + url;
    }
}
