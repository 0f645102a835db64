package rollcall.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.standalone.doctor.Diagnosis;
import rollcall.standalone.doctor.Finding;

class DiagnosisTextTest {
    private final Diagnosis ill = new Diagnosis(
            List.of(new Finding("lag", "nobody reads", "start it"), new Finding("disk", "it is full", "make room")),
            List.of("topics: refused\nfor good"));

    @Test
    void isAFindingALineWithWhatToDo() {
        assertThat(DiagnosisText.lines(ill))
                .isEqualTo("lag: nobody reads. To do: start it.\ndisk: it is full. To do: make room.\n"
                        + "not looked at: topics: refused for good.\n");
        assertThat(DiagnosisText.lines(new Diagnosis(List.of(), List.of()))).isEqualTo("Nothing is wrong.\n");
    }

    @Test
    void isJsonForPrograms() {
        assertThat(DiagnosisText.json(
                        new Diagnosis(List.of(new Finding("lag", "nobody reads", "start it")), List.of())))
                .isEqualTo("{\"findings\":[{\"check\":\"lag\",\"what\":\"nobody reads\",\"advice\":\"start it\"}],"
                        + "\"unseen\":[],\"clean\":false}\n");
    }
}
