package rollcall.devices.judgement;

import java.util.List;
import java.util.Optional;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.identity.Identity;

/** What was decided about a row: it goes on, or it ends here. */
public sealed interface Judgement {

    /** Which device the row speaks of, as far as it can be told. */
    Identity identity();

    /** What is worth knowing and stops nothing, in the order of the rules. */
    List<Finding> warnings();

    /**
     * The row is sound and names a device; whether the device may be claimed is decided elsewhere.
     *
     * @param identity with its proof; its key is never a digest of the row's text
     * @param groupTag the tag in force, character for character: the row's, else the request's; empty without one
     * @param assignedUser a user principal name; empty without one
     * @param hashDigest SHA-256 of the decoded hash without its padding, 64 hexadecimal digits; empty without a hash
     * @param hash for what it tells about the machine; empty where the row brought none
     */
    record Accepted(
            Identity identity,
            String groupTag,
            String assignedUser,
            String hashDigest,
            Optional<HardwareHash> hash,
            List<Finding> warnings)
            implements Judgement {
        public Accepted {
            warnings = List.copyOf(warnings);
        }

        /** Leaves the user out. */
        @Override
        public String toString() {
            return "Accepted[" + identity.key() + ", " + warnings + "]";
        }
    }

    /**
     * The row is not sound.
     *
     * @param identity what could be told in spite of it; its texts are shortened as a finding's value is
     * @param groupTag the tag in force, fit to be kept and shown: cut at its limit, what nobody sees replaced
     * @param faults everything that is wrong, in the order of the rules; never empty
     */
    record Rejected(Identity identity, String groupTag, List<Finding> faults, List<Finding> warnings)
            implements Judgement {
        public Rejected {
            faults = List.copyOf(faults);
            warnings = List.copyOf(warnings);
        }

        /** By which of its faults the row is counted: the first. */
        public Code code() {
            return faults.get(0).code();
        }

        @Override
        public String toString() {
            return "Rejected[" + identity.key() + ", " + faults + ", " + warnings + "]";
        }
    }
}
