package rollcall.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;
import rollcall.events.RowFinding;

/** Findings as events tell them: in English, with what another language needs to say the same. */
public final class Findings {
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private Findings() {}

    public static RowFinding event(Finding finding) {
        return new RowFinding(
                finding.code().name(),
                finding.reason(),
                finding.column(),
                finding.value(),
                finding.arguments(),
                ENGLISH.message(finding),
                ENGLISH.advice(finding));
    }

    public static List<RowFinding> events(List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        List<RowFinding> events = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            events.add(event(finding));
        }
        return events;
    }
}
