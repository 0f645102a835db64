package rollcall.http;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class RefusalsBundleTest extends EveryLanguage {
    RefusalsBundleTest() {
        super(Words.beside(Problems.class, "refusals"));
    }
}
