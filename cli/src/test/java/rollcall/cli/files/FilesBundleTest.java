package rollcall.cli.files;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class FilesBundleTest extends EveryLanguage {
    FilesBundleTest() {
        super(Words.beside(CheckWords.class, "files"));
    }
}
