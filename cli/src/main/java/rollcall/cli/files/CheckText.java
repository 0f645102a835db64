package rollcall.cli.files;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rollcall.cli.console.Visible;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.csv.FileShape;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;

/** For people: where it is, what it is, and below it what to do. The counts come last. */
final class CheckText implements CheckReport {
    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final PrintWriter err;
    private final Wording wording;
    private final CheckWords words;
    private final boolean summaryOnly;

    CheckText(PrintWriter out, PrintWriter err, Wording wording, Locale locale, boolean summaryOnly) {
        this.out = out;
        this.err = err;
        this.wording = wording;
        this.words = new CheckWords(locale);
        this.summaryOnly = summaryOnly;
    }

    @Override
    public void row(DeviceFile file, CsvRow row, List<Finding> faults, List<Finding> warnings) {
        if (!summaryOnly) {
            faults.forEach(fault -> finding(file, row, fault));
            warnings.forEach(warning -> finding(file, row, warning));
        }
    }

    private void finding(DeviceFile file, CsvRow row, Finding finding) {
        StringBuilder place = new StringBuilder(Visible.of(file.name()) + ":" + row.line() + ": " + finding.code());
        if (finding.code().isWarning()) {
            place.append(" (").append(words.say("warning", Map.of())).append(')');
        }
        if (!finding.column().isEmpty()) {
            place.append(", ").append(finding.column());
        }
        if (!finding.value().isEmpty()) {
            place.append(" \"").append(Visible.of(finding.value())).append('"');
        }
        out.println(place);
        out.println(INDENT + Visible.of(wording.message(finding)));
        out.println(INDENT + Visible.of(wording.advice(finding)));
    }

    @Override
    public void file(DeviceFile file, FileShape shape, int rows) {
        err.println(words.say(
                "file",
                Map.of("file", Visible.of(file.name()), "rows", words.number(rows), "shape", words.shape(shape))));
        err.flush();
    }

    @Override
    public void refused(DeviceFile file, FileRefused refused) {
        String line = refused.line() > 0 ? ":" + refused.line() : "";
        out.println(Visible.of(file.name()) + line + ": " + refused.fault());
        out.println(INDENT + Visible.of(refused.detail().in(words.locale())));
        out.println(INDENT + Visible.of(refused.advice().in(words.locale())));
    }

    @Override
    public void empty(DeviceFile file) {
        out.println(words.say("no-rows", Map.of("file", Visible.of(file.name()))));
    }

    @Override
    public void end(CheckSummary summary) {
        out.println(words.summary(summary));
        for (Code code : Code.values()) {
            int count = summary.codes().getOrDefault(code, 0);
            if (count > 0) {
                out.println(INDENT + code + " ".repeat(32 - code.name().length()) + words.number(count));
            }
        }
        if (summary.compared() < summary.rowCount()) {
            out.println(words.say("compared", Map.of("rows", words.number(summary.compared()))));
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
