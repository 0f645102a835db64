package rollcall.status;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Contoso's 20,000 devices in a view of their own, few of them in a rare status, tag, profile or upload. */
public final class Fleet implements AutoCloseable {
    /** The upload of all but fifty devices, and theirs. */
    public static final String LARGE = "3e334e85-9879-af25-6d38-27d651b7804a";

    public static final String SMALL = "e4774cdd-a079-3f86-414e-8b9140bb6db4";

    private final HikariDataSource database = Postgres.view();
    private final JdbcClient client = JdbcClient.create(database);

    public Fleet() {
        client.sql("""
                        INSERT INTO devices (device_id, claim_version, version, facts_version, user_version, upload_id,
                            registered_at, row_number, claimed_by, held_by, submitter, status, serial_number,
                            product_key, manufacturer, model, proof, group_tag, profile_id, profile_name, assigned_user)
                        SELECT 'dev:' || md5(n::text), 1, 1, 1, 1,
                            CASE WHEN n > 19950 THEN :small::uuid ELSE :large::uuid END, now(), n, 'contoso', 'contoso',
                            'contoso', CASE WHEN n % 400 = 0 THEN 'INACTIVE' ELSE 'ACTIVE' END, 'SN' || md5('s' || n), '',
                            'Northwind', 'Compass 13', 'hash', CASE WHEN n % 400 = 7 THEN 'Kiosk' ELSE 'Sales' END,
                            CASE WHEN n % 400 = 9 THEN 'rare' ELSE 'usual' END, '', ''
                        FROM generate_series(1, 20000) n""").param("small", SMALL).param("large", LARGE).update();
        client.sql("ANALYZE devices").update();
    }

    public JdbcClient client() {
        return client;
    }

    /** How many of the devices the database looks at for it, in one process. */
    public long rowsReadBy(Supplier<?> reading) {
        return new TransactionTemplate(new JdbcTransactionManager(database)).execute(transaction -> {
            client.sql("SET LOCAL max_parallel_workers_per_gather = 0").update();
            long before = rowsRead();
            reading.get();
            return rowsRead() - before;
        });
    }

    /** As the database counts them for the connection of the transaction under way. */
    private long rowsRead() {
        return client.sql("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables"
                        + " WHERE schemaname = current_schema() AND relname = 'devices'")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}
