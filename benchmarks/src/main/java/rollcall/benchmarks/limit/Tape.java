package rollcall.benchmarks.limit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pieces of bytes in a file, read one after the other and, after the last, from the first one again. */
final class Tape implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int NULL = -1;

    private final Path file;
    private final long size;
    private DataInputStream in;
    private long position;

    Tape(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.in = open();
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    /** May be called by several threads. */
    synchronized byte[] next() throws IOException {
        if (position == size) {
            in.close();
            in = open();
            position = 0;
        }
        int length = in.readInt();
        position += Integer.BYTES;
        if (length == NULL) {
            return null;
        }
        byte[] piece = new byte[length];
        in.readFully(piece);
        position += length;
        return piece;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Makes a tape. */
    static final class Recorder implements Closeable {
        private final DataOutputStream out;

        Recorder(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }

        /** @param piece may be null */
        void add(byte[] piece) throws IOException {
            if (piece == null) {
                out.writeInt(NULL);
            } else {
                out.writeInt(piece.length);
                out.write(piece);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
