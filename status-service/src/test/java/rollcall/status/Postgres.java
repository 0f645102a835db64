package rollcall.status;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.backbone.Backbone;
import rollcall.backbone.Database;

/** One PostgreSQL for all tests of a run, a database of its own for each that asks. */
public final class Postgres {
    private static final Database SERVER = Backbone.shared().database();

    private Postgres() {}

    /** A database that nobody else uses. */
    public static Database create() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (HikariDataSource admin = pool(SERVER, "public")) {
            JdbcClient.create(admin).sql("CREATE DATABASE " + name).update();
        }
        return SERVER.named(name);
    }

    /** The view's tables, empty. */
    public static HikariDataSource view() {
        Database database = create();
        HikariDataSource pool = pool(database, "view");
        Flyway.configure().dataSource(pool).defaultSchema("view").load().migrate();
        return pool;
    }

    /** Cuts whoever is connected to the database, and lets nobody in. */
    public static void refuse(String name) {
        try (HikariDataSource admin = pool(SERVER, "public")) {
            JdbcClient client = JdbcClient.create(admin);
            client.sql("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false").update();
            client.sql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = ?")
                    .param(name)
                    .query(Long.class)
                    .single();
        }
    }

    /** Lets everybody in again. */
    public static void accept(String name) {
        try (HikariDataSource admin = pool(SERVER, "public")) {
            JdbcClient.create(admin)
                    .sql("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true")
                    .update();
        }
    }

    static HikariDataSource pool(Database database, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setSchema(schema);
        config.setMaximumPoolSize(6);
        return new HikariDataSource(config);
    }
}
