package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

/** The picture on the project's front page. After a wanted change: {@code -Drollcall.pages=write}, and a look at it. */
class TerminalPictureTest {
    private static final Path PICTURE = Path.of("../docs/images/check.svg");

    @TempDir
    private Path folder;

    @Test
    void showsWhatTheCommandPrints() throws IOException {
        Path file = folder.resolve("devices.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            SampleUpload.of(new SampleDevices(1), 1_000, SampleFormat.INTUNE)
                    .damaged(
                            250,
                            List.of(
                                    SampleDefect.TRUNCATED_HASH,
                                    SampleDefect.BAD_GROUP_TAG,
                                    SampleDefect.CONTRADICTING_SERIAL_NUMBER,
                                    SampleDefect.DUPLICATE))
                    .writeTo(out);
        }

        String printed = new Typed(folder).run("check", file.toString()).out().replace(folder + File.separator, "");

        String picture =
                TerminalPicture.of("./rollcall check devices.csv", printed).svg();
        if ("write".equals(System.getProperty("rollcall.pages"))) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, picture);
        }
        assertThat(printed).contains(":251: ", ":1001: ", "1,000 rows");
        assertThat(PICTURE).hasContent(picture);
    }
}
