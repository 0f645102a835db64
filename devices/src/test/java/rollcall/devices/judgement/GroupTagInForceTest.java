package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;
import static rollcall.devices.judgement.Judging.rejected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.devices.Rows;

class GroupTagInForceTest {

    @Test
    void isTheRowsBeforeTheRequests() {
        assertThat(accepted(Rows.withHash().groupTag("Kiosk"), "Standard").groupTag())
                .isEqualTo("Kiosk");
    }

    @Test
    void isTheRequestsWhereTheRowHasNone() {
        assertThat(accepted(Rows.withHash().groupTag(" "), "Standard").groupTag())
                .isEqualTo("Standard");
    }

    @Test
    void isEmptyWhereNobodyNamesOne() {
        assertThat(accepted(Rows.withHash()).groupTag()).isEmpty();
    }

    @Test
    void keepsBlanksUmlautsAndCapitals() {
        assertThat(accepted(Rows.withHash().groupTag("Büro Ost_1")).groupTag()).isEqualTo("Büro Ost_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a\\b", "a?b", "a#b", "a%b", "a;b"})
    void isRejectedWhereItCannotStandInAPath(String tag) {
        Finding fault = fault(Rows.withHash().groupTag(tag));

        assertThat(fault.code()).isEqualTo(Code.GROUP_TAG_INVALID);
        assertThat(fault.arguments())
                .containsEntry("character", tag.substring(1, 2))
                .containsEntry("position", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void isRejectedWhereAPathWouldSwallowIt(String tag) {
        assertThat(fault(Rows.withHash().groupTag(tag)).reason()).isEqualTo("DOTS");
    }

    @Test
    void isRejectedWithACharacterNobodySees() {
        assertThat(fault(Rows.withHash().groupTag("Kiosk\u200B")).reason()).isEqualTo("CONTROL_CHARACTER");
    }

    @Test
    void isRejectedWhereItIsTooLong() {
        assertThat(accepted(Rows.withHash().groupTag("t".repeat(512)))).isNotNull();
        assertThat(fault(Rows.withHash().groupTag("t".repeat(513))).reason()).isEqualTo("TOO_LONG");
    }

    @Test
    void isShownFitToBeKeptWhereItIsRejected() {
        assertThat(rejected(Rows.withHash().groupTag("a/b")).groupTag()).isEqualTo("a/b");
        assertThat(rejected(Rows.withHash().groupTag("a\u0000b\uD83D")).groupTag())
                .isEqualTo("a\uFFFDb\uFFFD");
        assertThat(rejected(Rows.withHash().groupTag("t".repeat(600))).groupTag())
                .isEqualTo("t".repeat(512));
        assertThat(rejected(Rows.withHash().groupTag("t".repeat(511) + "\uD83D\uDE80"))
                        .groupTag())
                .isEqualTo("t".repeat(511) + "\uFFFD");
    }

    @Test
    void isJudgedAlikeWhereAWholeUploadNamesIt() {
        Judge judge = new Judge(FieldLimits.DEFAULTS);

        assertThat(judge.judgeGroupTag("a;b")).get().extracting(Finding::reason).isEqualTo("CHARACTER");
        assertThat(judge.judgeGroupTag("Büro Ost_1")).isEmpty();
        assertThat(judge.judgeGroupTag("")).isEmpty();
    }
}
