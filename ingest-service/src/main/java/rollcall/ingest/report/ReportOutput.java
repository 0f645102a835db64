package rollcall.ingest.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import rollcall.ingest.spool.Scratch;
import rollcall.ingest.spool.Spool;

/**
 * Where a report goes while the body it reports on still comes.
 *
 * <p>Its beginning is held back, so that a short body at fault is refused as an upload would be, and then sent at once.
 * What follows waits on disk for the end of the body: most clients read nothing before they have sent everything, and a
 * server that waited for them to read would wait for ever. The beginning is small enough to find room on the way, whether
 * or not somebody reads.
 */
public final class ReportOutput extends OutputStream {
    /** How much is held back and then sent ahead, in bytes: less than the network keeps for a client that does not read. */
    public static final int AHEAD = 32 * 1024;

    /** The client, as somebody who has not been answered yet. */
    @FunctionalInterface
    public interface Client {
        /** Begins the answer. */
        OutputStream answer() throws IOException;
    }

    private final Spool spool;
    private final Client client;
    private final byte[] ahead = new byte[AHEAD];
    private int held;
    private long waiting;
    private OutputStream out;
    private Scratch behind;
    private boolean bodyEnded;

    public ReportOutput(Spool spool, Client client) {
        this.spool = spool;
        this.client = client;
    }

    /** Whether the client has been told that there is a report. */
    public boolean hasBegun() {
        return out != null;
    }

    /** How many bytes have been put on disk. */
    public long waiting() {
        return waiting;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /**
     * Never fails with an {@link IOException}: whoever reads the body might take it for one of the body's.
     *
     * @throws UncheckedIOException if the client is gone
     * @throws rollcall.ingest.spool.SpoolFailed if the disk takes no more
     */
    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (!hasBegun() && length <= AHEAD - held) {
            System.arraycopy(bytes, offset, ahead, held, length);
            held += length;
            return;
        }
        try {
            begin();
            if (bodyEnded) {
                out.write(bytes, offset, length);
                return;
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        keep(bytes, offset, length);
    }

    /** Says that the body is at its end: from here on its client reads. */
    public void bodyEnded() {
        bodyEnded = true;
        try {
            begin();
            if (behind != null) {
                behind.transferTo(out);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends the answer; without this a client notices that it is not whole. */
    public void end() {
        try {
            out.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void begin() throws IOException {
        if (!hasBegun()) {
            out = client.answer();
            out.write(ahead, 0, held);
            if (!bodyEnded) {
                out.flush();
            }
        }
    }

    private void keep(byte[] bytes, int offset, int length) {
        if (behind == null) {
            behind = spool.scratch();
        }
        behind.write(bytes, offset, length);
        waiting += length;
    }

    /** Leaves nothing on disk. */
    @Override
    public void close() throws IOException {
        if (behind != null) {
            behind.close();
        }
    }
}
