package rollcall.devices.csv;

import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class ColumnsBundleTest extends EveryLanguage {
    ColumnsBundleTest() {
        super(Words.beside(OwnColumn.class, "columns"), "STATUS", "UPLOAD");
    }
}
