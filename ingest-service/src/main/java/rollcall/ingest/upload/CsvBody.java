package rollcall.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;

/** One file, which is the whole body. */
record CsvBody() implements BodyReader {
    @Override
    public void read(InputStream body, Intake intake) throws IOException {
        readFile(SentFile.BODY, body, intake);
    }

    /** Reads a file of an upload, whether or not it is the only one. */
    static void readFile(SentFile sent, InputStream content, Intake intake) throws IOException {
        try {
            CsvUpload file = CsvUpload.open(intake.part(content), intake.csvLimits());
            Optional<CsvRow> row = file.next();
            while (row.isPresent()) {
                intake.row(sent, row.get().line(), row.get().device());
                row = file.next();
            }
            intake.file(sent.name(), file.shape());
        } catch (FileRefused refused) {
            throw sent.atFault(Refusals.file(refused));
        }
    }
}
