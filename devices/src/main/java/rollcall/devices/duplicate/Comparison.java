package rollcall.devices.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.devices.judgement.Reason;

/**
 * Holds the judged rows of one upload against each other, in their order and through all its files: of two that name a
 * device, the first is the one that counts. Not safe for use by several threads at once.
 */
public final class Comparison implements AutoCloseable {
    private final NamedDevices named;

    /** @param memory from which what the rows name is kept, until this is closed */
    public Comparison(ComparisonMemory memory) {
        this.named = new NamedDevices(memory);
    }

    /**
     * What is to be said of the next row.
     *
     * @param row its number, from 1, through all files
     */
    public Verdict verdict(int row, Judgement judgement) {
        if (judgement instanceof Accepted accepted) {
            return verdict(row, accepted);
        }
        return new Verdict.Faulty((Rejected) judgement);
    }

    private Verdict verdict(int row, Accepted accepted) {
        Optional<NamedDevices.Earlier> earlier = named.named(accepted.identity(), row);
        if (earlier.isEmpty()) {
            return new Verdict.Sound(accepted, accepted.warnings());
        }
        Finding duplicate = Finding.of(Reason.DUPLICATE, earlier.get().row());
        if (earlier.get().counts()) {
            return new Verdict.Repeated(accepted, duplicate);
        }
        List<Finding> warnings = new ArrayList<>(accepted.warnings());
        warnings.add(duplicate);
        return new Verdict.Sound(accepted, warnings);
    }

    /** Up to which of so many rows each was compared with all others: fewer than all where memory ran short. */
    public int compared(int rowCount) {
        return named.compared(rowCount);
    }

    @Override
    public void close() {
        named.close();
    }
}
