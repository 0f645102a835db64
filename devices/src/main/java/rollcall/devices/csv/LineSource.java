package rollcall.devices.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * A text read line by line down to its header, and by the parser from there. It hands out no more of a line or row than
 * the limit, so that an unclosed quotation mark cannot swallow the file.
 */
final class LineSource extends Reader {
    private final Reader text;
    private final int limit;
    private final char[] ahead = new char[8 * 1024];
    private int position;
    private int end;
    private int lines;
    private LineEnd lineEnd = LineEnd.CRLF;
    private int rowLine;
    private long handedOut;
    private long rowStart;

    LineSource(Reader text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** The next line without its end; null after the last. */
    String readLine() throws IOException, FileRefused {
        StringBuilder line = new StringBuilder();
        int character = next();
        if (character < 0) {
            return null;
        }
        lines++;
        while (character >= 0 && character != '\n' && character != '\r') {
            if (line.length() == limit) {
                throw Refusals.lineTooLong(lines, limit);
            }
            line.append((char) character);
            character = next();
        }
        if (character >= 0) {
            lineEnd = character == '\n' ? LineEnd.LF : skipLineFeed() ? LineEnd.CRLF : LineEnd.CR;
        }
        return line.toString();
    }

    /** Physical lines read so far by {@link #readLine()}. */
    int lines() {
        return lines;
    }

    /** What ended the last line that was ended. */
    LineEnd lineEnd() {
        return lineEnd;
    }

    /** Tells that the parser has used up everything before this row. */
    void startRow(int line) {
        rowLine = line;
        rowStart = handedOut;
    }

    /** The parser asks only when all it was given belongs to the current row. */
    @Override
    public int read(char[] into, int offset, int room) throws IOException {
        if (handedOut - rowStart > limit) {
            throw new Refusing(Refusals.lineTooLong(rowLine, limit));
        }
        int count = position < end ? fromAhead(into, offset, room) : text.read(into, offset, room);
        handedOut += Math.max(count, 0);
        return count;
    }

    private int fromAhead(char[] into, int offset, int room) {
        int count = Math.min(room, end - position);
        System.arraycopy(ahead, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean skipLineFeed() throws IOException {
        int character = next();
        if (character >= 0 && character != '\n') {
            position--;
        }
        return character == '\n';
    }

    private int next() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(text.read(ahead, 0, ahead.length), 0);
            if (end == 0) {
                return -1;
            }
        }
        return ahead[position++];
    }

    @Override
    public void close() {
        // The caller closes the stream it opened.
    }
}
