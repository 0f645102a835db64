package rollcall.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import rollcall.bodies.BodyReader;
import rollcall.devices.duplicate.ComparisonMemory;
import rollcall.http.Refusal;
import rollcall.ingest.publish.PublishSettings;
import rollcall.ingest.report.Report;
import rollcall.ingest.report.ReportOutput;
import rollcall.ingest.spool.Spool;
import rollcall.ingest.spool.SpoolFailed;

/** Reads a body as an upload's is read, tells what each row would be told, and keeps nothing of it. */
final class Validating {
    private static final long BETWEEN_LOOKS_AT_THE_DISK = 64 << 20;

    private final Spool spool;
    private final Room room;
    private final Turns turns;
    private final UploadLimits limits;
    private final PublishSettings publishing;
    private final ComparisonMemory memory;

    Validating(Spool spool, Room room, Turns turns, UploadLimits limits, PublishSettings publishing) {
        this.spool = spool;
        this.room = room;
        this.turns = turns;
        this.limits = limits;
        this.publishing = publishing;
        this.memory = new ComparisonMemory(limits.compareMemory().toBytes());
    }

    /**
     * Answers the report.
     *
     * @param length of the body in bytes, as announced; -1 if it is not
     * @return why the body as a whole is refused, where the report had begun before that was known and says so itself
     * @throws Refusal if the body as a whole is refused, or it is not its turn, and nothing has been answered
     */
    Optional<Refusal> validate(UploadCall call, BodyReader reader, InputStream body, long length, ReportReader client)
            throws IOException {
        try {
            turns.take(call.customer());
            try {
                room.require(length);
                return report(call, reader, body, client);
            } finally {
                turns.give(call.customer());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusals.stopping(publishing.retryAfter());
        }
    }

    private Optional<Refusal> report(UploadCall call, BodyReader reader, InputStream body, ReportReader client)
            throws IOException {
        try (ReportOutput out = new ReportOutput(spool, client);
                Report report = new Report(out, client.language().locale(), memory)) {
            Verdicts verdicts = new Verdicts(call, limits, report, new DiskWatch(out));
            Optional<Refusal> refused = Optional.empty();
            try {
                Reading.read(reader, body, limits, verdicts);
                verdicts.requireRows();
            } catch (Refusal atFault) {
                if (!out.hasBegun()) {
                    throw atFault;
                }
                refused = Optional.of(atFault);
            }
            out.bodyEnded();
            report.end(verdicts.groupTag(call), refused.map(client::told));
            out.end();
            return refused;
        } catch (SpoolFailed full) {
            throw Refusals.spoolFull(publishing.retryAfter());
        }
    }

    /** Looks whether what waits on disk leaves what must be left. */
    private final class DiskWatch implements Runnable {
        private final ReportOutput out;
        private long next = BETWEEN_LOOKS_AT_THE_DISK;

        DiskWatch(ReportOutput out) {
            this.out = out;
        }

        @Override
        public void run() {
            if (out.waiting() >= next) {
                next += BETWEEN_LOOKS_AT_THE_DISK;
                room.require(0);
            }
        }
    }
}
