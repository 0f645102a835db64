package rollcall.benchmarks.peer.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Lines in the text format of PostgreSQL's COPY, which costs the database less than any batch of inserts. */
final class CopyText {
    private final StringBuilder text = new StringBuilder(64 * 1024);
    private boolean inLine;

    CopyText with(Object value) {
        return with(value.toString());
    }

    /** The next column of the line; null is the database's null. */
    CopyText with(String value) {
        if (inLine) {
            text.append('\t');
        }
        inLine = true;
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        return this;
    }

    private void append(char character) {
        switch (character) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            // The one character that PostgreSQL cannot keep.
            case '\0' -> text.append('\uFFFD');
            default -> text.append(character);
        }
    }

    void endLine() {
        text.append('\n');
        inLine = false;
    }

    /** Into all columns of a table, in their order. */
    void into(String table, Connection connection) throws SQLException {
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(lines), lines.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
