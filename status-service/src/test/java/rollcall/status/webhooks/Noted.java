package rollcall.status.webhooks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import rollcall.backbone.Database;
import rollcall.events.Webhook;
import rollcall.status.Postgres;

/** The tables of webhooks in a database of their own, without a service that posts what stands in them. */
final class Noted implements AutoCloseable {
    private final HikariDataSource pool = pool(Postgres.create());
    final JdbcClient database = JdbcClient.create(pool);
    final PlatformTransactionManager transactions = new JdbcTransactionManager(pool);

    Noted() {
        new WebhookConfiguration().webhookTables(pool);
    }

    private static HikariDataSource pool(Database database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    static Webhook webhook(String customer, String url) {
        return Webhook.newBuilder()
                .setCustomer(customer)
                .setWebhookId(UUID.randomUUID().toString())
                .setUrl(url)
                .setEvents(List.of(Delivery.UPLOAD_FINISHED, Delivery.DEVICE_STATUS_CHANGED))
                .setKeyId("")
                .setSealedSecret("")
                .setCreatedAt(Instant.EPOCH)
                .build();
    }

    @Override
    public void close() {
        pool.close();
    }
}
