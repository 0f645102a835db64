package rollcall.bodies;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class RefusalsBundleTest extends EveryLanguage {
    RefusalsBundleTest() {
        super(Words.beside(BodyRefusals.class, "refusals"));
    }
}
