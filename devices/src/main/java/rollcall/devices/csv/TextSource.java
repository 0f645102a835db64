package rollcall.devices.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;

/** The characters of a stream whose encoding its first bytes tell. Closing it closes nothing: the stream is the caller's. */
final class TextSource extends Reader {
    private final InputStream stream;
    private final ByteBuffer bytes = ByteBuffer.allocate(EncodingDetection.PREFIX);
    private final Encoding encoding;
    private final Decoding decoding;
    private boolean ended;

    TextSource(InputStream stream) throws IOException, FileRefused {
        this.stream = stream;
        int length = stream.readNBytes(bytes.array(), 0, bytes.capacity());
        bytes.limit(length);
        encoding = EncodingDetection.of(bytes.array(), length);
        decoding = Decoding.of(encoding);
        bytes.position(encoding.mark().length);
    }

    Encoding encoding() {
        return encoding;
    }

    @Override
    public int read(char[] into, int offset, int room) throws IOException {
        while (true) {
            int count = decoding.decode(bytes, into, offset, room, ended);
            if (count > 0) {
                return count;
            }
            if (ended) {
                return -1;
            }
            fetch();
        }
    }

    private void fetch() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() {
        // The caller closes the stream it opened.
    }
}
