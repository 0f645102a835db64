package rollcall.cli.console;

import java.io.IOException;
import java.util.List;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.CsvOutput;

/** A table for a spreadsheet, as the API exports them. */
final class CsvListing implements Listing {
    private final Common common;
    private final List<String> headings;
    private CsvOutput csv;

    CsvListing(Common common, List<String> headings) {
        this.common = common;
        this.headings = headings;
    }

    @Override
    public void item(List<String> cells, Object item) throws IOException {
        begin();
        csv.write(cells);
    }

    @Override
    public void end() throws IOException {
        begin();
        csv.close();
    }

    private void begin() throws IOException {
        if (csv == null) {
            common.out().flush();
            csv = CsvOutput.open(new StaysOpen(common.surroundings().out()), CsvFormat.EXPORT);
            csv.write(headings);
        }
    }
}
