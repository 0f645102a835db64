package rollcall.status.uploads;

import java.util.Arrays;
import java.util.Optional;
import rollcall.devices.judgement.Code;
import rollcall.words.Language;

/** Our codes in Partner Center's numbers and names. */
final class PartnerCenterError {
    private PartnerCenterError() {}

    /** Its number; its name where it has no number; our own code where it has neither. */
    static String code(String code) {
        Optional<Code> known = Arrays.stream(Code.values())
                .filter(candidate -> candidate.name().equals(code))
                .findFirst();
        return known.map(Code::partnerCenterNumber)
                .filter(number -> !number.isEmpty())
                .or(() -> known.map(Code::partnerCenterName).filter(name -> !name.isEmpty()))
                .orElse(code);
    }

    /** What is wrong with the row, and what to do next. */
    static String description(Row row, Language language) {
        Faults faults = Faults.parse(row.faults(), language);
        return (faults.messages() + ' ' + faults.advice()).strip();
    }
}
