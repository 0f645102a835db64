package rollcall.status.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rollcall.status.Postgres;

class DeviceQueriesIT {
    private static final int PAGE = 20;

    private static HikariDataSource database;
    private static JdbcClient client;

    @BeforeAll
    static void fill() {
        database = Postgres.view();
        client = JdbcClient.create(database);
        client.sql("""
                        INSERT INTO devices (device_id, claim_version, version, facts_version, user_version, upload_id,
                            registered_at, row_number, claimed_by, held_by, submitter, status, serial_number,
                            product_key, manufacturer, model, proof, group_tag, profile_id, profile_name, assigned_user)
                        SELECT 'dev:' || md5(n::text), 1, 1, 1, 1, gen_random_uuid(), now(), n, 'contoso', 'contoso',
                            'contoso', CASE WHEN n % 400 = 0 THEN 'INACTIVE' ELSE 'ACTIVE' END, 'SN' || md5('s' || n), '',
                            'Northwind', 'Compass 13', 'hash', CASE WHEN n % 400 = 7 THEN 'Kiosk' ELSE 'Sales' END, '', '',
                            ''
                        FROM generate_series(1, 20000) n""").update();
        client.sql("ANALYZE devices").update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({",,", "INACTIVE,,", "ACTIVE,,", ",Kiosk,", ",,sn00"})
    void aPageReadsHardlyMoreRowsThanItLists(String status, String groupTag, String serial) {
        DeviceFilter filter = DeviceFilter.of("contoso", status, groupTag, serial);
        DeviceQueries queries = new DeviceQueries(client);
        List<Device> first = queries.first(filter, PAGE);
        Device last = first.get(first.size() - 1);

        assertThat(first).hasSize(PAGE);
        assertThat(rowsReadBy(() -> queries.first(filter, PAGE))).isLessThanOrEqualTo(2 * PAGE);
        assertThat(rowsReadBy(() -> queries.behind(filter, last.sortKey(), last.id(), PAGE)))
                .isLessThanOrEqualTo(2 * PAGE);
    }

    private static long rowsReadBy(Supplier<List<Device>> reading) {
        return new TransactionTemplate(new JdbcTransactionManager(database)).execute(transaction -> {
            client.sql("SET LOCAL max_parallel_workers_per_gather = 0").update();
            long before = rowsRead();
            reading.get();
            return rowsRead() - before;
        });
    }

    /** As the database counts them for the connection of the transaction under way. */
    private static long rowsRead() {
        return client.sql("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables"
                        + " WHERE schemaname = current_schema() AND relname = 'devices'")
                .query(Long.class)
                .single();
    }
}
