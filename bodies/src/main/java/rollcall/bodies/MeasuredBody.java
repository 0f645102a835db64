package rollcall.bodies;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body as it arrives: refused as soon as it is too large or trickles, or when it breaks off before its end. */
public final class MeasuredBody extends FilterInputStream {
    /** For how long a body may be waited for, all waits together, before its pace counts. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Bytes that have to come for each second of waiting. */
    private static final long SLOWEST = 1_000;

    private final long limit;
    private final LongSupplier nanoTime;
    private long received;
    private long waited;

    public MeasuredBody(InputStream body, long limit) {
        this(body, limit, System::nanoTime);
    }

    MeasuredBody(InputStream body, long limit, LongSupplier nanoTime) {
        super(body);
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read;
        long asked = nanoTime.getAsLong();
        try {
            read = in.read(bytes, offset, length);
        } catch (IOException broken) {
            throw BodyRefusals.cut(received);
        }
        waited += nanoTime.getAsLong() - asked;
        received += Math.max(read, 0);
        if (waited > GRACE.toNanos() && received < SLOWEST * (waited / 1_000_000_000)) {
            throw BodyRefusals.tooSlow(SLOWEST);
        }
        if (received > limit) {
            throw BodyRefusals.tooLarge(limit);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(count, 8192)];
        return Math.max(read(skipped, 0, skipped.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
