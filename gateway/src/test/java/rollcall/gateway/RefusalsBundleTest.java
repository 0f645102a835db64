package rollcall.gateway;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class RefusalsBundleTest extends EveryLanguage {
    RefusalsBundleTest() {
        super(Words.beside(Forwarding.class, "refusals"));
    }
}
