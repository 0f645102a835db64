package rollcall.standalone.doctor;

import java.util.List;

/**
 * What came of an examination.
 *
 * @param findings what is wrong, those first that others may follow from
 * @param unseen what could not be looked at, and why: behind it may be more
 */
public record Diagnosis(List<Finding> findings, List<String> unseen) {
    /** Nothing is wrong. */
    public boolean isClean() {
        return findings.isEmpty() && unseen.isEmpty();
    }
}
