package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.systemtests.platform.SystemUnderTest;

/** The script in the documents, run as it stands there, with tokens of the running issuer. */
class ConsentIT {
    private static final List<String> CALLERS = List.of("northwind", "contoso");
    private static final long LONGEST_MINUTES = 5;

    private final SystemUnderTest system = SystemUnderTest.shared();

    @TempDir
    Path directory;

    @Test
    void anOemAsksItsCustomerConsentsDevicesBecomeReadyAndTheConsentEnds() throws Exception {
        Path output = directory.resolve("output");
        ProcessBuilder script = new ProcessBuilder("sh", "docs/consent.sh")
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        script.environment().put("ROLLCALL_API", system.gateway().origin() + "/v1");
        script.environment().put("ROLLCALL_TOKEN", "sh " + tokens());
        Process running = script.start();
        boolean ended = running.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        running.destroyForcibly();

        assertThat(ended).as(Files.readString(output)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output))
                .contains("devices ready for their users: 3")
                .endsWith("upload: 403\n");
    }

    /** Stands for the launcher, which knows only the platform in its own home: prints the token of who is named. */
    private Path tokens() throws IOException, InterruptedException {
        for (String caller : CALLERS) {
            Files.writeString(directory.resolve(caller), system.token(caller));
        }
        return Files.writeString(directory.resolve("token"), "cat \"" + directory + "/$1\"\n");
    }
}
