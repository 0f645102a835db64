package rollcall.devices.duplicate;

import java.util.List;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;

/** What is to be said of a row once it was judged and held against the rows before it. */
public sealed interface Verdict {

    /**
     * The row is sound, and the first of its device as far as can be told without a catalogue.
     *
     * @param warnings the judgement's, and perhaps that an earlier row names the device by less
     */
    record Sound(Accepted judgement, List<Finding> warnings) implements Verdict {
        public Sound {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The row is sound in itself, and an earlier one names the same device.
     *
     * @param fault names the row that counts
     */
    record Repeated(Accepted judgement, Finding fault) implements Verdict {}

    /** The row is not sound. */
    record Faulty(Rejected judgement) implements Verdict {}
}
