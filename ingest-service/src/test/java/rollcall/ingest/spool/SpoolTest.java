package rollcall.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.events.DeviceUploaded;
import rollcall.events.RowRef;

class SpoolTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

    @TempDir
    Path directory;

    @Test
    void aSealedUploadIsFoundAgainWithItsRowsInOrder() throws IOException {
        Manifest manifest = manifest(NOON);
        try (Spool spool = new Spool(directory)) {
            seal(spool, manifest, "one", "two", "three");
        }

        try (Spool spool = new Spool(directory)) {
            assertThat(spool.sealed()).singleElement().satisfies(upload -> {
                assertThat(upload.manifest()).isEqualTo(manifest);
                try (var rows = upload.rows()) {
                    assertThat((Iterable<SpooledRow>) rows)
                            .extracting(SpooledRow::key)
                            .containsExactly("one", "two", "three");
                }
            });
        }
    }

    @Test
    void sealedUploadsComeBackOldestFirst() throws IOException {
        Manifest late = manifest(NOON.plusSeconds(1));
        Manifest early = manifest(NOON);
        try (Spool spool = new Spool(directory)) {
            seal(spool, late, "late");
            seal(spool, early, "early");

            assertThat(spool.sealed()).extracting(SealedUpload::manifest).containsExactly(early, late);
        }
    }

    @Test
    void whatIsNotSealedLeavesNothingBehind() throws IOException {
        try (Spool spool = new Spool(directory)) {
            try (IncomingUpload upload = spool.open()) {
                upload.append(row("one"));
                assertThat(files()).isNotEmpty();
            }
            assertThat(files()).isEmpty();
            assertThat(spool.sealed()).isEmpty();
        }
    }

    @Test
    void whatACrashLeftUnsealedIsRemovedAtTheNextStart() throws IOException {
        try (Spool spool = new Spool(directory)) {
            spool.open().append(row("one"));
        }
        assertThat(files()).isNotEmpty();

        try (Spool spool = new Spool(directory)) {
            assertThat(files()).isEmpty();
            assertThat(spool.sealed()).isEmpty();
        }
    }

    @Test
    void aRemovedUploadIsGone() throws IOException {
        try (Spool spool = new Spool(directory)) {
            SealedUpload upload = seal(spool, manifest(NOON), "one");
            spool.remove(upload);

            assertThat(files()).isEmpty();
            assertThat(spool.sealed()).isEmpty();
        }
    }

    @Test
    void remembersHowFarAnUploadIsPublished() throws IOException {
        try (Spool spool = new Spool(directory)) {
            SealedUpload upload = seal(spool, manifest(NOON), "one", "two");
            assertThat(upload.published()).isZero();
            upload.published(2);
        }
        try (Spool spool = new Spool(directory)) {
            assertThat(spool.sealed())
                    .singleElement()
                    .extracting(SealedUpload::published)
                    .isEqualTo(2);
        }
    }

    @Test
    void belongsToOneProcessAtATime() throws IOException {
        try (Spool first = new Spool(directory)) {
            assertThatThrownBy(() -> new Spool(directory))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasStackTraceContaining("another process works with it");
            assertThat(first.sealed()).isEmpty();
        }
    }

    private static SealedUpload seal(Spool spool, Manifest manifest, String... keys) {
        try (IncomingUpload upload = spool.open()) {
            Stream.of(keys).map(SpoolTest::row).forEach(upload::append);
            upload.finish(manifest);
            return spool.seal(upload);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        }
    }

    private static Manifest manifest(Instant receivedAt) {
        return new Manifest(
                UUID.randomUUID(),
                "contoso",
                "contoso",
                "",
                "contoso-erp",
                "Kiosk",
                false,
                List.of(new SpooledFile(
                        "a.csv", "script", "UTF-16LE", true, ",", "\r\n", false, List.of("Hardware Hash"), 3)),
                3,
                "request digest",
                "key digest",
                "request",
                "correlation",
                "",
                receivedAt);
    }

    private static SpooledRow row(String key) {
        RowRef place = new RowRef("", "", 1, 0, 2, "", "", "", Instant.EPOCH);
        return new SpooledRow(
                key,
                new DeviceUploaded(
                        place,
                        "script",
                        "0042",
                        "",
                        ByteBuffer.wrap(new byte[] {1, 2}),
                        3000,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        3,
                        3,
                        List.of(),
                        false));
    }
}
