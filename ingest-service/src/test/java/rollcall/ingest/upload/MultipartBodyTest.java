package rollcall.ingest.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.bodies.MultipartBody;
import rollcall.http.Refusal;
import rollcall.ingest.spool.SpooledFile;

class MultipartBodyTest {
    private static final String HEADER = "Device Serial Number,Windows Product ID,Hardware Hash\r\n";
    private static final String ROW = "1,0123456789012,\r\n";
    private static final String SOUND = HEADER + ROW;

    @TempDir
    Path directory;

    @Test
    void namesTheFileWhoseHeaderIsAtFault() {
        Refusal refusal =
                refusal(part("one.csv", SOUND), part("two.csv", "Device Serial Number,Hardware Hsh\r\n1,x\r\n"));

        assertThat(properties(refusal))
                .containsEntry("code", "COLUMN_UNKNOWN")
                .containsEntry("file", "two.csv")
                .containsEntry("line", 1L)
                .containsEntry("column", "Hardware Hsh");
        assertThat(refusal.getBody().getDetail()).startsWith("File 2 (two.csv): Column 'Hardware Hsh'");
    }

    @Test
    void namesTheFirstFileBeforeItKnowsOfOthers() {
        assertThat(properties(refusal(part("one.csv", HEADER + "1,\"2,3\r\n"), part("two.csv", SOUND))))
                .containsEntry("code", "QUOTE_MALFORMED")
                .containsEntry("file", "one.csv")
                .containsEntry("line", 2L);
    }

    @Test
    void namesTheFileThatIsEmpty() {
        assertThat(properties(refusal(part("one.csv", SOUND), part("two.csv", ""))))
                .containsEntry("code", "FILE_EMPTY")
                .containsEntry("file", "two.csv")
                .doesNotContainKey("line");
    }

    @Test
    void namesTheFileWithTheRowThatIsTooMany() {
        assertThat(properties(
                        refusal(part("one.csv", HEADER + ROW.repeat(60)), part("two.csv", HEADER + ROW.repeat(60)))))
                .containsEntry("code", "TOO_MANY_ROWS")
                .containsEntry("file", "two.csv")
                .containsEntry("line", 42L);
    }

    @Test
    void tellsFilesOfTheSameNameApart() {
        assertThat(refusal(part("devices.csv", SOUND), part("devices.csv", ""))
                        .getBody()
                        .getDetail())
                .startsWith("File 2 (devices.csv): ");
    }

    @Test
    void numbersAFileWithoutAName() {
        Refusal refusal =
                refusal("--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + SOUND + "\r\n", part("", "x"));

        assertThat(refusal.getBody().getDetail()).startsWith("File 2: ");
        assertThat(properties(refusal)).doesNotContainKey("file");
    }

    @Test
    void refusesAPartWhoseNameIsEncodedWrongly() {
        Refusal refusal = refusal(
                "--b\r\nContent-Disposition: form-data; name=\"=?UTF-8?B?ZmlsZ===?=\"\r\n\r\n" + SOUND + "\r\n");

        assertThat(properties(refusal)).containsEntry("code", "MULTIPART_INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\amy\\lists\\two.csv, two.csv",
        "../../etc/two.csv, two.csv",
        "/tmp/, ''",
        "t\u0001w\u001b[2Jo\u202e.csv, t\uFFFDw\uFFFD[2Jo\uFFFD.csv",
        "B\u00fcro \uD83D\uDE80.csv, B\u00fcro \uD83D\uDE80.csv",
    })
    void showsAndKeepsNoPathAndNoControlCharacter(String given, String kept) throws IOException {
        assertThat(read(part(given.replace("\\", "\\\\"), SOUND)).manifest().files())
                .extracting(SpooledFile::name)
                .containsExactly(kept);
    }

    private TakenIn read(String... parts) throws IOException {
        byte[] body = (String.join("", parts) + "--b--\r\n").getBytes(UTF_8);
        return TakenIn.from(body, new MultipartBody("multipart/form-data; boundary=b"), directory);
    }

    private Refusal refusal(String... parts) {
        return catchThrowableOfType(Refusal.class, () -> read(parts));
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n";
    }

    private static Map<String, Object> properties(Refusal refusal) {
        return refusal.getBody().getProperties();
    }
}
