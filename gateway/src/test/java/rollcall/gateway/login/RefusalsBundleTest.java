package rollcall.gateway.login;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class RefusalsBundleTest extends EveryLanguage {
    RefusalsBundleTest() {
        super(Words.beside(Refusals.class, "refusals"));
    }
}
