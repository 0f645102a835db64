package rollcall.benchmarks.peer.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void separatesColumnsByTabsAndEndsEachLine() {
        CopyText lines = new CopyText();

        lines.with(1).with("").with("b").endLine();
        lines.with(2).with(null).with("d").endLine();

        assertThat(lines).hasToString("1\t\tb\n2\t\\N\td\n");
    }

    @Test
    void guardsWhatWouldEndAColumnOrALine() {
        CopyText lines = new CopyText();

        lines.with("a\tb\nc\rd\\N").endLine();

        assertThat(lines).hasToString("a\\tb\\nc\\rd\\\\N\n");
    }

    @Test
    void replacesTheCharacterThatTheDatabaseCannotKeep() {
        CopyText lines = new CopyText();

        lines.with("a\0b").endLine();

        assertThat(lines).hasToString("a\uFFFDb\n");
    }
}
