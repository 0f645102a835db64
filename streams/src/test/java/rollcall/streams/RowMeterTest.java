package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RowMeterTest {
    private static final Instant NOW = DriverFixture.NOW;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.import=classpath:rollcall-figures.yml")
            .withConfiguration(AutoConfigurations.of(
                    MetricsAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class));

    @Test
    void timesRowsInBucketsThatAreTheSameInEveryService() {
        service.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            RowMeter rows = new RowMeter(meters, "test", Clock.fixed(NOW, ZoneOffset.UTC));
            rows.count("accepted", "", NOW.minusMillis(120));
            rows.count("rejected", "FIELD_TOO_LONG", NOW.minusSeconds(4));

            CountAtBucket[] buckets = meters.timer("rollcall.row.time", "stage", "test")
                    .takeSnapshot()
                    .histogramCounts();
            assertThat(Arrays.stream(buckets).map(bucket -> bucket.bucket(TimeUnit.MILLISECONDS)))
                    .containsExactly(50.0, 150.0, 500.0, 1_000.0, 5_000.0, 30_000.0, 120_000.0, 600_000.0);
            assertThat(Arrays.stream(buckets).map(CountAtBucket::count))
                    .containsExactly(0.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0);
        });
    }
}
