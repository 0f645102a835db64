package rollcall.bodies;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body as it arrives: refused as soon as it is too large, or when it breaks off before its end. */
public final class MeasuredBody extends FilterInputStream {
    private final long limit;
    private long received;

    public MeasuredBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (IOException broken) {
            throw BodyRefusals.cut(received);
        }
        received += Math.max(read, 0);
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
