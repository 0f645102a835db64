package rollcall.systemtests.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInLogsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row refused: T0GDAgEAHAAAAAoA6AOCOgEABgBgW7EdzorHH3g",
                "Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRw",
                "user amy.winter@contoso.com is unknown",
                "the client sent s3cret-of-contoso"
            })
    void findsWhatMustNotStandThere(String line) throws IOException {
        Files.writeString(folder.resolve("service.log"), "fine\n" + line + "\nfine\n");

        assertThat(new SecretsInLogs(Set.of("s3cret-of-contoso")).in(folder)).containsExactly("service.log: " + line);
    }

    @Test
    void findsNothingInUsualLines() throws IOException {
        Files.writeString(
                folder.resolve("service.log"),
                "Upload published uploadId=6d0c rows=3\nStarted o.a.k.Consumer@5f2a\nrequest id b2f1c1de-1111\n");

        assertThat(new SecretsInLogs(Set.of("s3cret-of-contoso")).in(folder)).isEmpty();
    }
}
