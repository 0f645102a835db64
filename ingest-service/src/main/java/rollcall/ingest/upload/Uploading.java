package rollcall.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import rollcall.access.Partnerships;
import rollcall.access.Rule.ToOthers;
import rollcall.bodies.BodyReader;
import rollcall.ingest.backlog.Backlog;
import rollcall.ingest.idempotency.UploadLog;
import rollcall.ingest.idempotency.UploadMemory;
import rollcall.ingest.publish.Publications;
import rollcall.ingest.publish.PublishSettings;
import rollcall.ingest.spool.IncomingUpload;
import rollcall.ingest.spool.Manifest;
import rollcall.ingest.spool.Spool;
import rollcall.ingest.spool.SpoolFailed;

/**
 * Takes one upload from its first byte to the last acknowledged row. Before it is sealed in the spool, whatever goes wrong
 * leaves nothing behind; after that, nothing keeps it from being published.
 */
final class Uploading {
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);

    private final Spool spool;
    private final Publications publications;
    private final UploadMemory memory;
    private final UploadLog log;
    private final Partnerships partnerships;
    private final UploadLimits limits;
    private final Duration retryAfter;
    private final Room room;
    private final Backlog backlog;
    private final Turns turns;
    private final Clock clock;
    private final Object sealing = new Object();

    Uploading(
            Spool spool,
            Publications publications,
            UploadMemory memory,
            UploadLog log,
            Partnerships partnerships,
            Room room,
            Backlog backlog,
            Turns turns,
            UploadLimits limits,
            PublishSettings publishing,
            Clock clock) {
        this.spool = spool;
        this.publications = publications;
        this.memory = memory;
        this.log = log;
        this.partnerships = partnerships;
        this.limits = limits;
        this.retryAfter = publishing.retryAfter();
        this.room = room;
        this.backlog = backlog;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Returns the upload's id when every row of it is on Kafka.
     *
     * @param length of the body in bytes, as announced; -1 if it is not
     * @throws rollcall.http.Refusal if it is not taken, or not published yet
     */
    UUID upload(UploadCall call, BodyReader reader, InputStream body, long length) throws IOException {
        try {
            turns.take(call.customer());
            try {
                requireReady(length);
                return publish(call, reader, body);
            } finally {
                turns.give(call.customer());
            }
        } catch (SpoolFailed full) {
            throw Refusals.spoolFull(retryAfter);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusals.stopping(retryAfter);
        }
    }

    private void requireReady(long length) throws InterruptedException {
        if (!log.awaitCaughtUp(PATIENCE_AT_START)) {
            throw Refusals.starting(retryAfter);
        }
        if (backlog.isTooOld()) {
            throw Refusals.backlogTooOld(backlog.retryAfter());
        }
        room.require(length);
    }

    private UUID publish(UploadCall call, BodyReader reader, InputStream body)
            throws IOException, InterruptedException {
        Manifest manifest;
        CompletableFuture<Void> publication;
        try (IncomingUpload incoming = spool.open()) {
            Intake intake = new Intake(incoming, limits);
            Reading.read(reader, body, limits, intake);
            requireConsent(call);
            manifest = intake.manifest(call, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            incoming.finish(manifest);
            publication = seal(call, incoming, manifest);
        }
        try {
            publication.get();
            return manifest.uploadId();
        } catch (ExecutionException notYet) {
            throw Refusals.notPublished(retryAfter);
        }
    }

    /** The door asked before the body came; its customer may have ended the relationship since. */
    private void requireConsent(UploadCall call) {
        if (!call.isForItself() && !partnerships.isEstablished(call.submitter(), call.customer())) {
            throw ToOthers.RELATIONSHIP_REQUIRED.refusal();
        }
    }

    /** Seals a new upload; a repeated one only joins in. */
    private CompletableFuture<Void> seal(UploadCall call, IncomingUpload incoming, Manifest manifest) {
        UUID uploadId = manifest.uploadId();
        synchronized (sealing) {
            if (memory.holder(call.key())
                    .filter(holder -> !holder.equals(uploadId))
                    .isPresent()) {
                throw Refusals.keyUsed();
            }
            Optional<CompletableFuture<Void>> underWay = publications.underWay(uploadId);
            if (underWay.isPresent()) {
                return underWay.get();
            }
            // Asked second: an upload is known to be complete before it is no longer under way.
            if (memory.isComplete(uploadId)) {
                return CompletableFuture.completedFuture(null);
            }
            memory.remember(uploadId, manifest.keyDigest(), manifest.receivedAt(), false);
            return publications.start(spool.seal(incoming));
        }
    }
}
