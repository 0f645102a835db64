package rollcall.benchmarks.peer.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.hash.MachineFacts;
import rollcall.devices.identity.Identity;
import rollcall.devices.identity.Proof;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.devices.judgement.Reason;
import rollcall.devices.judgement.Sender;

/** Judges rows by the rules that Rollcall judges by, and prepares what is to be written of them. */
final class RowJudging implements ItemProcessor<CsvRow, JudgedRow> {
    private final Judge judge;
    private final Order order;
    private final Profiles profiles;

    RowJudging(Judge judge, Order order, Profiles profiles) {
        this.judge = judge;
        this.order = order;
        this.profiles = profiles;
    }

    @Override
    public JudgedRow process(CsvRow row) {
        Judgement judgement =
                judge.judge(row.device(), Sender.of(order.submitter(), order.customer()), order.groupTag());
        if (judgement instanceof Rejected rejected) {
            DecidedRow decided = DecidedRow.rejected(
                    row.number(),
                    row.line(),
                    rejected.identity(),
                    rejected.groupTag(),
                    rejected.faults(),
                    rejected.warnings());
            return new JudgedRow(decided, Optional.empty());
        }
        return accepted(row, (Accepted) judgement);
    }

    private JudgedRow accepted(CsvRow row, Accepted accepted) {
        Assignment assignment = profiles.of(accepted.groupTag());
        Claim claim = new Claim(
                accepted.identity(),
                assignment,
                accepted.groupTag(),
                accepted.assignedUser(),
                accepted.hash().map(MachineFacts::in).map(Json::facts).orElse(null));
        List<Finding> warnings = Stream.concat(accepted.warnings().stream(), assignment.warning().stream())
                .toList();
        DecidedRow registered = DecidedRow.registered(row.number(), row.line(), claim, warnings);
        return accepted.identity().proof() == Proof.HASH
                ? new JudgedRow(registered, Optional.of(claim))
                : new JudgedRow(registered.refused(notInCatalogue(accepted.identity())), Optional.empty());
    }

    /** Nobody has told of any device that was built. */
    private static Finding notInCatalogue(Identity identity) {
        return identity.key().isProductKey()
                ? Finding.of(Reason.PRODUCT_KEY_NOT_IN_CATALOGUE, identity.productKey())
                : Finding.of(
                        Reason.TUPLE_NOT_IN_CATALOGUE,
                        identity.manufacturer(),
                        identity.model(),
                        identity.serialNumber());
    }
}
