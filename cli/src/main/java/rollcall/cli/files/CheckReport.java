package rollcall.cli.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import rollcall.cli.console.Common;
import rollcall.cli.console.Format;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.csv.FileShape;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;

/** What a check tells, in the order in which it finds it. */
interface CheckReport extends Closeable {
    /** A row that is at fault, or of which something is worth knowing. */
    void row(DeviceFile file, CsvRow row, List<Finding> faults, List<Finding> warnings);

    /** A file was read to its end. */
    void file(DeviceFile file, FileShape shape, int rows);

    /** A file cannot be read as a list of devices, or no further than this. */
    void refused(DeviceFile file, FileRefused refused);

    /** A file holds no row. */
    void empty(DeviceFile file);

    void end(CheckSummary summary);

    /** @param summaryOnly whether rows are counted and not told */
    static CheckReport open(Common common, Format format, boolean summaryOnly) throws IOException {
        Locale locale = common.locale();
        Wording wording = Wording.in(locale);
        return switch (format) {
            case TABLE -> new CheckText(common.out(), common.err(), wording, locale, summaryOnly);
            case JSON -> new CheckJson(common.out(), wording, locale, summaryOnly);
            case CSV -> new CheckCsv(common, wording, locale, summaryOnly);
        };
    }
}
