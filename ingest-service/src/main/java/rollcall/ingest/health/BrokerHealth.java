package rollcall.ingest.health;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the broker answers. */
final class BrokerHealth extends AbstractHealthIndicator {
    private static final int PATIENCE_MILLIS = 2_000;

    private final Admin admin;

    BrokerHealth(Admin admin) {
        super("The broker does not answer");
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int brokers = admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                .nodes()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .size();
        builder.up().withDetail("brokers", brokers);
    }
}
