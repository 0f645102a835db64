package rollcall.cli;

import rollcall.cli.console.CommandFailed;
import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class FailuresBundleTest extends EveryLanguage {
    FailuresBundleTest() {
        super(Words.beside(CommandFailed.class, "failures"));
    }
}
