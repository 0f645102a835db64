package rollcall.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.standalone.platform.Port;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;

/** Every figure that a rule or the dashboard names is told by a running system. */
class MonitoringIT {
    /** Told from the first time on that it happens, and by the name that the code gives it. */
    private static final Map<String, String> LATER = Map.of(
            "rollcall_time_failures_total", "\"rollcall.time.failures\"",
            "rollcall_webhooks_attempts_total", "\"rollcall.webhooks.attempts\"");

    /** Prometheus' own. */
    private static final String UP = "up";

    private final SystemUnderTest system = SystemUnderTest.shared();

    @Test
    void everyFigureThatIsNamedIsThere() {
        Gateway gateway = system.gateway();
        SampleUpload sample = SampleUpload.of(new SampleDevices(4_701), 50, SampleFormat.PARTNER_CENTER);
        Upload.acknowledged(gateway, "measured", gateway.upload("measured", sample))
                .awaitEnd(Duration.ofMinutes(1));
        Set<String> named = Monitoring.expressions().stream()
                .flatMap(expression -> Names.in(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(20);
        named.remove(UP);
        named.removeAll(LATER.keySet());

        // A collection of garbage, for one, may be yet to come.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told()).containsAll(named));
        LATER.forEach((name, written) -> assertThat(sources()).as(name).anyMatch(source -> source.contains(written)));
    }

    private Set<String> told() {
        return EnumSet.range(Port.GATEWAY, Port.STATUS_SERVICE).stream()
                .flatMap(service -> figures(service).lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private String figures(Port service) {
        HttpRequest request = HttpRequest.newBuilder(system.service(service).resolve("/actuator/prometheus"))
                .header("Authorization", system.issuer().bearer("operator"))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(service.user()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> sources() {
        return Stream.of("streams", "status-service").flatMap(module -> {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                return files.filter(Files::isRegularFile).map(MonitoringIT::text).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
