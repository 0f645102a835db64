package rollcall.status.uploads;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class ReportsBundleTest extends EveryLanguage {
    ReportsBundleTest() {
        super(Words.beside(FailedRow.class, "reports"));
    }
}
