package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the documents tell a new user to do, done so, with tokens from the launcher. Before those that leave behind what a
 * doctor finds.
 */
@Order(1)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DocumentsIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PRINTS = Pattern.compile("^# prints (.*)$", Pattern.MULTILINE);

    private final SystemUnderTest system = SystemUnderTest.shared();

    @Test
    void anOemAsksItsCustomerConsentsDevicesBecomeReadyAndTheConsentEnds() throws Exception {
        Shell story = run("sh", "docs/consent.sh");

        assertThat(story.status()).as(story.text()).isZero();
        assertThat(story.text()).contains("devices ready for their users: 3").endsWith("upload: 403\n");

        Shell token = run("./rollcall", "token", "--as", "contoso");
        assertThat(token.status()).as(token.text()).isZero();
        assertThat(token.text()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        Shell unknown = run("./rollcall", "token", "--as", "adatum");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.text())
                .contains("No organization named adatum")
                .contains("contoso, fabrikam, litware, northwind, operator, woodgrove");
    }

    /** Other tests may have left dead letters, rows on their way, or a service that has yet to come back. */
    @Test
    void theDoctorLooksAtAllOfItAndFindsItAsTheCatalogueSays() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Shell doctor = run("./rollcall", "doctor", "--json");

            assertThat(doctor.status()).as(doctor.text()).isIn(0, 1);
            JsonNode diagnosis = JsonMapper.shared().readTree(doctor.text());
            assertThat(diagnosis.get("unseen")).isEmpty();
            assertThat(diagnosis.get("findings"))
                    .extracting(finding -> finding.get("check").asString())
                    .isSubsetOf("dead-letters", "lag", "stuck-upload", "disk");
        });
    }

    /** Each page is read as a shell would: its requests in order, and what it says that they print. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "concepts/device-id",
                "concepts/idempotency",
                "concepts/lifecycle",
                "concepts/reports",
                "concepts/relationship",
                "concepts/catalogue",
                "graph"
            })
    void theRequestsOnAPageDoWhatThePageSays(String page) throws Exception {
        String text = Files.readString(PROJECT.resolve("docs/" + page + ".md"));
        List<String> requests =
                BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
        assertThat(requests).isNotEmpty();

        for (String request : requests) {
            Shell answer = run(
                    "sh",
                    "-eu",
                    "-c",
                    request.replace("http://localhost:8080", system.origin().toString()));

            assertThat(answer.status()).as(request + answer.text()).isZero();
            List<Printed> promised = PRINTS.matcher(request)
                    .results()
                    .map(line -> new Printed(line.group(1)))
                    .toList();
            assertThat(promised).isNotEmpty().allMatch(printed -> printed.isIn(answer.text()), answer.text());
        }
    }

    private Shell run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(PROJECT.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ROLLCALL_BUILD", "never");
        builder.environment().putAll(system.environment());
        return Shell.run(builder, PATIENCE);
    }
}
