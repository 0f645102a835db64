package rollcall.cli.files;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rollcall.cli.console.Json;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.csv.FileShape;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;

/**
 * For programs: one object, {@code {rows[], files[], rowCount, counts{accepted, rejected}, codes{}, comparedRows}}, its rows
 * as {@code validateOnly} answers them and only those of which there is something to tell.
 */
final class CheckJson implements CheckReport {
    private final PrintWriter out;
    private final Wording wording;
    private final Locale locale;
    private final boolean summaryOnly;
    private final List<Map<String, Object>> files = new ArrayList<>();
    private boolean begun;

    CheckJson(PrintWriter out, Wording wording, Locale locale, boolean summaryOnly) {
        this.out = out;
        this.wording = wording;
        this.locale = locale;
        this.summaryOnly = summaryOnly;
        out.print("{\"rows\":[");
    }

    @Override
    public void row(DeviceFile file, CsvRow row, List<Finding> faults, List<Finding> warnings) {
        if (summaryOnly) {
            return;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.name());
        told.put("rowNumber", row.number());
        told.put("line", row.line());
        told.put("outcome", faults.isEmpty() ? "accepted" : "rejected");
        if (!faults.isEmpty()) {
            told.put("code", faults.get(0).code().name());
        }
        told.put("faults", faults.stream().map(this::told).toList());
        told.put("warnings", warnings.stream().map(this::told).toList());
        out.print(begun ? ",\n" : "\n");
        out.print(Json.text(told));
        begun = true;
    }

    private Map<String, Object> told(Finding finding) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", finding.code().name());
        text(told, "reason", finding.reason());
        text(told, "column", finding.column());
        text(told, "value", finding.value());
        told.put("message", wording.message(finding));
        told.put("advice", wording.advice(finding));
        return told;
    }

    private static void text(Map<String, Object> told, String name, String value) {
        if (!value.isEmpty()) {
            told.put(name, value);
        }
    }

    @Override
    public void file(DeviceFile file, FileShape shape, int rows) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", file.name());
        told.put("rowCount", rows);
        told.put("dialect", shape.dialect().code());
        told.put("encoding", shape.format().encoding().charset().name());
        files.add(told);
    }

    @Override
    public void refused(DeviceFile file, FileRefused refused) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("code", refused.fault().name());
        if (refused.line() > 0) {
            problem.put("line", refused.line());
        }
        text(problem, "column", refused.column());
        problem.put("message", refused.detail().in(locale));
        problem.put("advice", refused.advice().in(locale));
        files.add(Map.of("file", file.name(), "refused", problem));
    }

    @Override
    public void empty(DeviceFile file) {
        // Its count of rows says so.
    }

    @Override
    public void end(CheckSummary summary) {
        Map<String, Object> codes = new TreeMap<>();
        summary.codes().forEach((code, count) -> codes.put(code.name(), count));
        out.print(begun ? "\n]" : "]");
        out.print(",\"files\":" + Json.text(files));
        out.print(",\"rowCount\":" + summary.rowCount());
        out.print(",\"counts\":{\"accepted\":" + summary.accepted() + ",\"rejected\":" + summary.rejected() + "}");
        out.print(",\"codes\":" + Json.text(codes));
        out.println(",\"comparedRows\":" + summary.compared() + "}");
    }

    @Override
    public void close() {
        out.flush();
    }
}
