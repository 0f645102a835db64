package rollcall.status.answer;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the view as it is at one moment, by a cursor, so of any length. */
@Component
public final class Snapshot {
    private static final int AT_A_TIME = 1_000;

    private final NamedParameterJdbcTemplate cursor;
    private final TransactionTemplate transaction;

    Snapshot(DataSource database, PlatformTransactionManager transactions) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(AT_A_TIME);
        cursor = new NamedParameterJdbcTemplate(template);
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    public void read(Consumer<NamedParameterJdbcTemplate> reading) {
        transaction.executeWithoutResult(begun -> reading.accept(cursor));
    }
}
