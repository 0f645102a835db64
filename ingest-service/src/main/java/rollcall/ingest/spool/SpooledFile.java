package rollcall.ingest.spool;

import java.util.List;

/**
 * One file of an upload and the shape it came in.
 *
 * @param name as the client gave it, without any path; empty if it gave none
 * @param dialect code of the dialect
 * @param encoding IANA name of the character set
 * @param byteOrderMark whether the file starts with one
 * @param delimiter between two cells; empty for JSON
 * @param lineEnd after each line; empty for JSON
 * @param quoted whether its cells stand in quotation marks
 * @param header column headings as they stand in the file; none for JSON
 * @param rowCount data rows in this file
 */
public record SpooledFile(
        String name,
        String dialect,
        String encoding,
        boolean byteOrderMark,
        String delimiter,
        String lineEnd,
        boolean quoted,
        List<String> header,
        int rowCount) {

    public SpooledFile {
        header = List.copyOf(header);
    }
}
