package rollcall.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.ingest.spool.Spool;

class ReportOutputTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream client = new ByteArrayOutputStream();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Spool spool;

    @BeforeEach
    void open() {
        spool = new Spool(directory);
    }

    @AfterEach
    void close() throws IOException {
        spool.close();
    }

    @Test
    void holdsTheBeginningBackUntilTheBodyIsAtItsEnd() throws IOException {
        try (ReportOutput out = new ReportOutput(spool, () -> client)) {
            write(out, ReportOutput.AHEAD);
            assertThat(out.hasBegun()).isFalse();
            assertThat(waitingFiles()).isEmpty();

            out.bodyEnded();
            assertThat(client.toByteArray()).isEqualTo(written.toByteArray());
        }
    }

    @Test
    void sendsNoMoreThanTheBeginningAheadAndTheRestInOrderBehindTheBody() throws IOException {
        try (ReportOutput out = new ReportOutput(spool, () -> client)) {
            for (int block = 0; block < 300; block++) {
                write(out, 1_000);
            }
            assertThat(out.hasBegun()).isTrue();
            assertThat(client.size()).isBetween(ReportOutput.AHEAD - 1_000, ReportOutput.AHEAD);
            assertThat(out.waiting()).isEqualTo(300_000 - client.size());

            out.bodyEnded();
            write(out, 1_000);
            assertThat(client.toByteArray()).isEqualTo(written.toByteArray());
        }
        assertThat(waitingFiles()).isEmpty();
    }

    @Test
    void saysThatTheClientIsGoneInAWayThatNobodyTakesForTheBodys() throws IOException {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        try (ReportOutput out = new ReportOutput(spool, () -> gone)) {
            write(out, ReportOutput.AHEAD);

            assertThatThrownBy(() -> write(out, 1)).isInstanceOf(UncheckedIOException.class);
        }
    }

    private void write(ReportOutput out, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (written.size() + i * 31);
        }
        written.writeBytes(bytes);
        out.write(bytes, 0, length);
    }

    private List<Path> waitingFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("incoming"))) {
            return files.toList();
        }
    }
}
