package rollcall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollcall.standalone.token.TokenSource;

@Timeout(60)
class DemonstrationTest {
    private final List<Sample> samples = Sample.ofRun(0);
    private final StringWriter shown = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void uploadsBothFilesAndTellsHowEveryRowEnded() throws Exception {
        try (FakeGateway gateway = new FakeGateway(samples)) {
            demonstration(gateway).show();

            assertThat(gateway.uploads())
                    .containsExactly(
                            "text/csv " + samples.get(0).content().length + " groupTag=Microsoft365Managed_Autopilot",
                            "text/csv " + samples.get(1).content().length + " null");
            assertThat(shown.toString())
                    .contains("1000 of 1000 rows decided")
                    .contains("DUPLICATE_IN_UPLOAD")
                    .containsPattern("to Ready for user: median \\d+\\.\\d\\d s, slowest \\d+\\.\\d\\d s")
                    .contains(gateway.address() + "/v1/customers/contoso/uploads/1/failed.csv")
                    .contains("curl -H \"Authorization: Bearer $(./rollcall token --as contoso)\" " + gateway.address()
                            + "/v1/customers/contoso/devices")
                    .doesNotContain("the sample has");
        }
    }

    @Test
    void comesAgainWithTheSameKeyWhereItIsAskedTo() throws Exception {
        try (FakeGateway gateway = new FakeGateway(samples).busyAtFirst()) {
            demonstration(gateway).show();

            assertThat(gateway.uploads()).hasSize(2);
        }
    }

    @Test
    void failsWhereRowsEndOtherwiseThanTheSampleSays() throws Exception {
        try (FakeGateway gateway = new FakeGateway(samples).losingRows()) {
            assertThatThrownBy(() -> demonstration(gateway).show()).isInstanceOf(DemoFailedException.class);
            assertThat(shown.toString()).containsPattern("COLUMN_COUNT +0 +\\(the sample has \\d+\\)");
        }
    }

    @Test
    void failsWhereItsTokenDoesNotCount() throws Exception {
        try (FakeGateway gateway = new FakeGateway(samples)) {
            assertThatThrownBy(
                            () -> demonstration(gateway, organization -> "old").show())
                    .isInstanceOf(DemoFailedException.class)
                    .hasMessageContaining("401");
            assertThat(gateway.uploads()).isEmpty();
        }
    }

    @Test
    void failsWhereTheUploadIsRefused() throws Exception {
        try (FakeGateway gateway = new FakeGateway(samples).refusing()) {
            assertThatThrownBy(() -> demonstration(gateway).show())
                    .isInstanceOf(DemoFailedException.class)
                    .hasMessage("The upload was answered with 400: {\"detail\":\"no such column\"}");
        }
    }

    private Demonstration demonstration(FakeGateway gateway) {
        return demonstration(gateway, gateway::tokenOf);
    }

    private Demonstration demonstration(FakeGateway gateway, TokenSource tokens) {
        return new Demonstration(gateway.address(), tokens, directory, new PrintWriter(shown), false);
    }
}
