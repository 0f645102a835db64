package rollcall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTableTest {
    private final Tally expected = Tally.EMPTY.plus("", 948).plus("DUPLICATE_IN_UPLOAD", 2);

    @Test
    void saysHowManyRowsEndedHow() {
        assertThat(OutcomeTable.render(expected, expected).lines().map(String::stripTrailing))
                .containsExactly(
                        "  OUTCOME     CODE                             ROWS",
                        "  registered                                    948",
                        "  refused     DUPLICATE_IN_UPLOAD                 2",
                        "  all                                           950");
    }

    @Test
    void saysWhereTheSampleHasOtherwise() {
        Tally found = Tally.EMPTY.plus("", 948).plus("UNEXPECTED", 2);

        assertThat(OutcomeTable.render(found, expected))
                .contains("DUPLICATE_IN_UPLOAD                 0  (the sample has 2)")
                .contains("UNEXPECTED                          2  (the sample has 0)");
    }
}
