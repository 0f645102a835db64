package rollcall.registry.publication;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class EntriesBundleTest extends EveryLanguage {
    EntriesBundleTest() {
        super(Words.beside(EntryRule.class, "entries"));
    }
}
