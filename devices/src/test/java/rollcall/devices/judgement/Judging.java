package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import rollcall.devices.Rows;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;

/** What tests ask the judge. */
final class Judging {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    private Judging() {}

    static Judgement judgement(Rows row) {
        return JUDGE.judge(row.row(), Sender.PARTNER, "");
    }

    static Accepted accepted(Rows row) {
        return accepted(row, "");
    }

    static Accepted accepted(Rows row, String requestGroupTag) {
        Judgement judgement = JUDGE.judge(row.row(), Sender.PARTNER, requestGroupTag);
        assertThat(judgement).isInstanceOf(Accepted.class);
        return (Accepted) judgement;
    }

    static Rejected rejected(Rows row) {
        Judgement judgement = judgement(row);
        assertThat(judgement).isInstanceOf(Rejected.class);
        return (Rejected) judgement;
    }

    /** The row's only fault. */
    static Finding fault(Rows row) {
        return only(rejected(row).faults());
    }

    /** The only warning of a row that goes on. */
    static Finding warning(Rows row) {
        return only(accepted(row).warnings());
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
