package rollcall.status.answer;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class RefusalsBundleTest extends EveryLanguage {
    RefusalsBundleTest() {
        super(Words.beside(NotFound.class, "refusals"));
    }
}
