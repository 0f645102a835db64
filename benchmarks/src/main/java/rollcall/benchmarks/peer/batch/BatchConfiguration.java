package rollcall.benchmarks.peer.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import rollcall.benchmarks.peer.batch.Registration.Workers;

/** Jobs, devices and rows in one database, so that a chunk and its job's progress are one transaction. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class BatchConfiguration {
    /** The job itself, beside its workers. */
    private static final int OTHER_CONNECTIONS = 2;

    @Bean
    Workers workers(Environment environment) {
        return new Workers(
                environment.getRequiredProperty("PEER_WORKERS", Integer.class),
                environment.getRequiredProperty("PEER_CHUNK", Integer.class));
    }

    @Bean
    HikariDataSource dataSource(Environment environment, Workers workers) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(environment.getRequiredProperty("PEER_DATABASE_URL"));
        config.setUsername(environment.getRequiredProperty("PEER_DATABASE_USER"));
        config.setPassword(environment.getRequiredProperty("PEER_DATABASE_PASSWORD"));
        config.setMaximumPoolSize(workers.count() + OTHER_CONNECTIONS);
        config.setConnectionInitSql(DeviceTable.CLAIMS);
        // A row that the database refuses is not to be read in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Registration registration(
            JobRepository repository,
            JobOperator operator,
            JdbcTransactionManager transactions,
            DataSource dataSource,
            Workers workers) {
        return new Registration(
                repository, operator, transactions, new JdbcTemplate(dataSource), workers, Clock.systemUTC());
    }
}
