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
    private char[] ahead = new char[8 * 1024];
    private int position;
    private int end;
    private int lines;
    private LineEnd lineEnd = LineEnd.CRLF;
    private final StringBuilder sinceMark = new StringBuilder();
    private int linesAtMark;
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
        sinceMark.append(line);
        if (character >= 0) {
            lineEnd = character == '\n' ? LineEnd.LF : skipLineFeed() ? LineEnd.CRLF : LineEnd.CR;
            sinceMark.append(lineEnd.text());
        }
        return line.toString();
    }

    /** Remembers the place before the next line; what is read from here on is kept until the next mark. */
    void mark() {
        sinceMark.setLength(0);
        linesAtMark = lines;
    }

    /** Goes back to the mark, as if nothing had been read since. */
    void rewind() {
        int again = sinceMark.length();
        char[] both = new char[again + end - position];
        sinceMark.getChars(0, again, both, 0);
        System.arraycopy(ahead, position, both, again, end - position);
        ahead = both;
        position = 0;
        end = both.length;
        lines = linesAtMark;
        mark();
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
