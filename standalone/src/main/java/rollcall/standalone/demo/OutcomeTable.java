package rollcall.standalone.demo;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import rollcall.devices.judgement.Code;

/** Rows by the code they ended with, beside what the sample says they must end with. */
final class OutcomeTable {
    private static final String LINE = "  %-11s %-30s %6s%s%n";

    private OutcomeTable() {}

    static String render(Tally found, Tally expected) {
        StringBuilder table = new StringBuilder(String.format(LINE, "OUTCOME", "CODE", "ROWS", ""));
        TreeSet<String> codes = new TreeSet<>(expected.codes().keySet());
        codes.addAll(found.codes().keySet());
        for (String code : codes) {
            long rows = rows(found.codes(), code);
            long due = rows(expected.codes(), code);
            String remark = rows == due ? "" : "  (the sample has " + due + ")";
            table.append(String.format(LINE, outcome(code), code, rows, remark));
        }
        return table.append(String.format(LINE, "all", "", found.rows(), "")).toString();
    }

    private static String outcome(String code) {
        return code.isEmpty()
                ? "registered"
                : Code.valueOf(code).effect().name().toLowerCase(Locale.ROOT);
    }

    private static long rows(Map<String, Long> codes, String code) {
        return codes.getOrDefault(code, 0L);
    }
}
