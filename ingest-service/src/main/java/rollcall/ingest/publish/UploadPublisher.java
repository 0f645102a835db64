package rollcall.ingest.publish;

import java.io.IOException;
import java.time.Clock;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import rollcall.ingest.spool.SealedUpload;
import rollcall.ingest.spool.SpooledRow;

/**
 * Publishes one upload: announces it, sends its rows in order, announces it again as complete. Rows go in batches of which
 * two are under way at a time, so that little is sent again after a failure and the pipe never runs dry.
 */
final class UploadPublisher {
    private static final int BATCH = 2_000;

    private final Producer<String, SpecificRecord> producer;
    private final Clock clock;

    UploadPublisher(Producer<String, SpecificRecord> producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** Returns when every row and the completion are acknowledged. Goes on where an earlier attempt stopped. */
    void publish(SealedUpload upload) throws PublishingFailed, InterruptedException {
        UploadEvents events = new UploadEvents(upload.manifest());
        int published = upload.published();
        if (published < upload.manifest().rowCount()) {
            try (DataFileReader<SpooledRow> rows = upload.rows()) {
                publish(upload, events, rows, published);
            } catch (IOException unreadable) {
                throw new PublishingFailed(unreadable);
            }
        }
        Sending completion = new Sending(producer);
        completion.send(events.audited());
        completion.send(events.complete(clock.instant()));
        completion.await();
    }

    private void publish(SealedUpload upload, UploadEvents events, DataFileReader<SpooledRow> rows, int published)
            throws PublishingFailed, InterruptedException {
        Sending before = new Sending(producer);
        if (published == 0) {
            before.send(events.announced());
        }
        int behind = published;
        int sent = skip(rows, published);
        while (rows.hasNext()) {
            Sending batch = new Sending(producer);
            int first = sent;
            while (rows.hasNext() && sent - first < BATCH && !batch.hasFailed()) {
                batch.send(events.row(rows.next()));
                sent++;
            }
            acknowledged(upload, before, batch, behind);
            before = batch;
            behind = sent;
        }
        before.await();
        upload.published(sent);
    }

    private static void acknowledged(SealedUpload upload, Sending before, Sending meanwhile, int upToRow)
            throws InterruptedException, PublishingFailed {
        try {
            before.await();
        } catch (PublishingFailed failure) {
            meanwhile.settle();
            throw failure;
        }
        upload.published(upToRow);
    }

    private static int skip(DataFileReader<SpooledRow> rows, int count) {
        int skipped = 0;
        while (skipped < count && rows.hasNext()) {
            rows.next();
            skipped++;
        }
        return skipped;
    }
}
