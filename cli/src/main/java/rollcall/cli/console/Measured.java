package rollcall.cli.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how much of it was read. */
public final class Measured extends FilterInputStream {
    private final LongConsumer read;
    private long total;

    public Measured(InputStream in, LongConsumer read) {
        super(in);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        total += more;
        read.accept(total);
    }
}
