package rollcall.ingest.spool;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes that have to wait a while: written to a file, read once, gone when closed, or after a crash at the next start. */
public final class Scratch implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final FileChannel file;
    private final OutputStream written;

    Scratch(Path path) throws IOException {
        file = FileChannel.open(path, CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE);
        written = new BufferedOutputStream(Channels.newOutputStream(file), BLOCK);
    }

    /** @throws SpoolFailed if the disk does not take it */
    public void write(byte[] bytes, int offset, int length) {
        try {
            written.write(bytes, offset, length);
        } catch (IOException failed) {
            throw new SpoolFailed(failed);
        }
    }

    /** Hands everything on, from the first byte; nothing is written after that. */
    public void transferTo(OutputStream out) throws IOException {
        written.flush();
        file.position(0);
        byte[] block = new byte[BLOCK];
        var bytes = Channels.newInputStream(file);
        for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
            out.write(block, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
