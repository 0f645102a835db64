package rollcall.cli.files;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rollcall.cli.console.Common;
import rollcall.cli.console.StaysOpen;
import rollcall.cli.console.Visible;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.CsvOutput;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.csv.FileShape;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;

/** For a spreadsheet: a finding a row. What the check came to is told beside it. */
final class CheckCsv implements CheckReport {
    private static final List<String> HEADINGS =
            List.of("file", "line", "row", "severity", "code", "reason", "column", "value", "message", "advice");

    private final PrintWriter err;
    private final CsvOutput csv;
    private final Wording wording;
    private final CheckWords words;
    private final boolean summaryOnly;

    CheckCsv(Common common, Wording wording, Locale locale, boolean summaryOnly) throws IOException {
        this.err = common.err();
        this.wording = wording;
        this.words = new CheckWords(locale);
        this.summaryOnly = summaryOnly;
        this.csv = CsvOutput.open(new StaysOpen(common.surroundings().out()), CsvFormat.EXPORT);
        csv.write(HEADINGS);
    }

    @Override
    public void row(DeviceFile file, CsvRow row, List<Finding> faults, List<Finding> warnings) {
        if (!summaryOnly) {
            faults.forEach(fault -> finding(file, row, fault));
            warnings.forEach(warning -> finding(file, row, warning));
        }
    }

    private void finding(DeviceFile file, CsvRow row, Finding finding) {
        write(List.of(
                file.name(),
                Integer.toString(row.line()),
                Integer.toString(row.number()),
                finding.code().isWarning() ? "warning" : "error",
                finding.code().name(),
                finding.reason(),
                finding.column(),
                finding.value(),
                wording.message(finding),
                wording.advice(finding)));
    }

    @Override
    public void file(DeviceFile file, FileShape shape, int rows) {
        // What was found is all there is to a table.
    }

    @Override
    public void refused(DeviceFile file, FileRefused refused) {
        write(List.of(
                file.name(),
                refused.line() > 0 ? Integer.toString(refused.line()) : "",
                "",
                "error",
                refused.fault().name(),
                "",
                refused.column(),
                "",
                refused.detail().in(words.locale()),
                refused.advice().in(words.locale())));
    }

    @Override
    public void empty(DeviceFile file) {
        err.println(words.say("no-rows", Map.of("file", Visible.of(file.name()))));
    }

    @Override
    public void end(CheckSummary summary) {
        err.println(words.summary(summary));
    }

    private void write(List<String> cells) {
        try {
            csv.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
