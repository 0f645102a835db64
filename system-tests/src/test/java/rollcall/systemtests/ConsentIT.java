package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollcall.standalone.platform.Port;
import rollcall.standalone.platform.Ports;

/** What the documents tell a new user to do, done so: everything brought up by the launcher, tokens from it too. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class ConsentIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private final Ports ports = Ports.free();

    @TempDir
    private Path home;

    /** @param text what was printed, errors too */
    private record Answer(int status, String text) {}

    @BeforeEach
    void bringUp() throws Exception {
        Answer up = run("./rollcall", "up", "--detach");
        assertThat(up.status()).as(up.text()).isZero();
    }

    @AfterEach
    void bringDown() throws Exception {
        run("./rollcall", "down");
    }

    @Test
    void anOemAsksItsCustomerConsentsDevicesBecomeReadyAndTheConsentEnds() throws Exception {
        Answer story = run("sh", "docs/consent.sh");

        assertThat(story.status()).as(story.text()).isZero();
        assertThat(story.text()).contains("devices ready for their users: 3").endsWith("upload: 403\n");

        Answer token = run("./rollcall", "token", "--as", "contoso");
        assertThat(token.status()).as(token.text()).isZero();
        assertThat(token.text()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        Answer unknown = run("./rollcall", "token", "--as", "adatum");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.text())
                .contains("No organization named adatum")
                .contains("contoso, fabrikam, litware, northwind, operator, woodgrove");
    }

    private Answer run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ROLLCALL_BUILD", "never");
        builder.environment().put("ROLLCALL_HOME", home.toString());
        builder.environment().put("ROLLCALL_API", "http://localhost:" + ports.number(Port.GATEWAY) + "/v1");
        builder.environment()
                .putAll(Arrays.stream(Port.values())
                        .collect(Collectors.toMap(Port::variable, port -> "" + ports.number(port))));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
