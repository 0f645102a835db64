package rollcall.benchmarks.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeTest {
    private Path file;

    @BeforeEach
    void place(@TempDir Path directory) {
        file = directory.resolve("tape");
    }

    @Test
    void beginsAgainAfterTheLastPiece() throws IOException {
        try (Tape.Recorder recorder = new Tape.Recorder(file)) {
            recorder.add(new byte[] {1});
            recorder.add(null);
            recorder.add(new byte[] {});
        }
        try (Tape tape = new Tape(file)) {
            for (int round = 0; round < 2; round++) {
                assertThat(tape.next()).containsExactly(1);
                assertThat(tape.next()).isNull();
                assertThat(tape.next()).isEmpty();
            }
        }
    }

    @Test
    void givesRecordsBackAsTheyWere() throws IOException {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "4711".getBytes(UTF_8)).add("empty", null);
        RawRecord first = new RawRecord("dev:1".getBytes(UTF_8), new byte[] {0, 0, 7}, headers);
        RawRecord second = new RawRecord("dev:2".getBytes(UTF_8), null, new RecordHeaders());
        try (Tape.Recorder recorder = new Tape.Recorder(file)) {
            first.addTo(recorder);
            second.addTo(recorder);
        }
        try (Tape tape = new Tape(file)) {
            assertThat(RawRecord.next(tape)).usingRecursiveComparison().isEqualTo(first);
            assertThat(RawRecord.next(tape)).usingRecursiveComparison().isEqualTo(second);
            assertThat(RawRecord.next(tape)).usingRecursiveComparison().isEqualTo(first);
        }
    }
}
