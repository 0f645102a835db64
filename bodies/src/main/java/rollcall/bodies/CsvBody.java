package rollcall.bodies;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;

/** One file, which is the whole body. */
public record CsvBody() implements BodyReader {
    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        readFile(SentFile.BODY, body, rows);
    }

    /** Reads a file of an upload, whether or not it is the only one. */
    static void readFile(SentFile sent, InputStream content, RowSink rows) throws IOException {
        try {
            CsvUpload file = CsvUpload.open(rows.part(content), rows.csvLimits());
            Optional<CsvRow> row = file.next();
            while (row.isPresent()) {
                rows.row(sent, row.get().line(), row.get().device());
                row = file.next();
            }
            rows.file(sent.name(), file.shape());
        } catch (FileRefused refused) {
            throw sent.atFault(BodyRefusals.file(refused));
        }
    }
}
