package rollcall.standalone.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.standalone.doctor.Diagnosis;
import tools.jackson.databind.json.JsonMapper;

/** A diagnosis as it is printed. */
final class DiagnosisText {
    private DiagnosisText() {}

    /** A finding a line: what it is, what to do. */
    static String lines(Diagnosis diagnosis) {
        if (diagnosis.isClean()) {
            return "Nothing is wrong.\n";
        }
        return Stream.concat(
                        diagnosis.findings().stream()
                                .map(finding ->
                                        finding.check() + ": " + finding.what() + ". To do: " + finding.advice() + "."),
                        diagnosis.unseen().stream().map(part -> "not looked at: " + part + "."))
                .map(DiagnosisText::oneLine)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What somebody else has said may have line ends in it. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    static String json(Diagnosis diagnosis) {
        return JsonMapper.shared().writeValueAsString(diagnosis) + "\n";
    }
}
