package rollcall.systemtests.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call written byte by byte, as no HTTP client would. */
public final class RawCall implements AutoCloseable {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private final Socket socket;
    private final OutputStream out;

    private RawCall(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /** Connects, and says nothing yet. */
    public static RawCall to(URI origin) throws IOException {
        Socket socket = new Socket(origin.getHost(), origin.getPort());
        socket.setSoTimeout(Math.toIntExact(LONGEST_SILENCE.toMillis()));
        return new RawCall(socket);
    }

    /**
     * What came back.
     *
     * @param text status line, headers and body as they stand
     */
    public record Reply(int status, String text) {}

    /** Sends bytes at once. */
    public RawCall send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends text at once, a character as a byte. */
    public RawCall send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    /**
     * Sends a block over and over until an answer is there.
     *
     * @param limit bytes that no answer may take
     * @return bytes sent
     */
    public long sendUntilAnswered(byte[] block, long limit) throws IOException {
        long sent = 0;
        try {
            while (sent < limit && socket.getInputStream().available() == 0) {
                out.write(block);
                sent += block.length;
            }
        } catch (SocketException closedByTheOther) {
            return sent;
        }
        return sent;
    }

    /** Ends what is sent; the answer can still come. */
    public RawCall end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Hangs up without a word. */
    public void drop() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** All that comes until the other side closes. */
    public Reply reply() throws IOException {
        String text = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        Matcher status = STATUS.matcher(text);
        return new Reply(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, text);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
