package rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class UpstreamsTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Configured.class);

    @Test
    void standOnThisMachineByDefault() {
        runner.run(context -> assertThat(context.getBean(RollcallSettings.class).gateway())
                .isEqualTo(new Upstreams(
                        URI.create("http://localhost:8081"),
                        URI.create("http://localhost:8083"),
                        URI.create("http://localhost:8084"),
                        Duration.ofSeconds(15))));
    }

    @Test
    void standWhereTheyAreSaidToStand() {
        runner.withPropertyValues(
                        "rollcall.gateway.ingest=http://ingest:8081",
                        "rollcall.gateway.registry=http://registry:1",
                        "rollcall.gateway.status=https://s:1",
                        "rollcall.gateway.patience=1m")
                .run(context -> assertThat(
                                context.getBean(RollcallSettings.class).gateway())
                        .isEqualTo(new Upstreams(
                                URI.create("http://ingest:8081"),
                                URI.create("http://registry:1"),
                                URI.create("https://s:1"),
                                Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingest:8081",
                "ftp://ingest",
                "http:///",
                "http://ingest/",
                "http://ingest/v1",
                "http://i?q=1",
                "http://user@ingest",
                "//ingest"
            })
    void refusesWhatIsNoBareAddress(String address) {
        runner.withPropertyValues("rollcall.gateway.ingest=" + address)
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("rollcall.gateway.registry=" + address)
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("rollcall.gateway.status=" + address)
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1s", "61s", "long"})
    void refusesAPatienceOfNoUse(String patience) {
        runner.withPropertyValues("rollcall.gateway.patience=" + patience)
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollcall.gateway.inges", "rollcall.gatway.ingest", "rollcall.more"})
    void refusesAKeyItDoesNotKnow(String key) {
        runner.withPropertyValues(key + "=http://ingest:8081")
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(RollcallSettings.class)
    static class Configured {}
}
