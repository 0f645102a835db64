package rollcall.devices.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Reason;
import rollcall.devices.judgement.Sender;

class ComparisonTest {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    private final Comparison comparison = new Comparison(new ComparisonMemory(1 << 20));

    @Test
    void tellsALaterRowOfADeviceWhichOneCounts() {
        assertThat(verdict(1, Rows.withHash())).isInstanceOf(Verdict.Sound.class);

        Verdict later = verdict(7, Rows.withHash().serialNumber(Rows.SERIAL_NUMBER));

        assertThat(later)
                .isInstanceOfSatisfying(
                        Verdict.Repeated.class,
                        repeated -> assertThat(repeated.fault()).isEqualTo(Finding.of(Reason.DUPLICATE, 1)));
    }

    @Test
    void onlyWarnsWhereTheEarlierRowProvesLess() {
        assertThat(verdict(1, Rows.withTuple())).isInstanceOf(Verdict.Sound.class);

        Verdict later = verdict(2, Rows.withHash());

        assertThat(later)
                .isInstanceOfSatisfying(
                        Verdict.Sound.class,
                        sound -> assertThat(sound.warnings()).contains(Finding.of(Reason.DUPLICATE, 1)));
    }

    @Test
    void leavesAFaultyRowOutOfTheComparison() {
        assertThat(verdict(1, Rows.withHash().hash(Rows.hash().text().substring(0, 80))))
                .isInstanceOf(Verdict.Faulty.class);

        assertThat(verdict(2, Rows.withHash())).isInstanceOf(Verdict.Sound.class);
    }

    private Verdict verdict(int row, Rows sent) {
        Judgement judgement = JUDGE.judge(sent.row(), Sender.PARTNER, "");
        return comparison.verdict(row, judgement);
    }
}
