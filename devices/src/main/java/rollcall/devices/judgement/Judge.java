package rollcall.devices.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashReading;
import rollcall.devices.identity.Identity;
import rollcall.devices.row.DeviceRow;

/** Asks every rule about a row. Pure and safe for any number of threads: same row, same judgement, never an exception. */
public final class Judge {
    private final FieldLimits limits;

    public Judge(FieldLimits limits) {
        this.limits = limits;
    }

    /**
     * Judges a row.
     *
     * @param requestGroupTag the tag the upload as a whole asks for, empty without one; a tag in the row beats it
     */
    public Judgement judge(DeviceRow row, Sender sender, String requestGroupTag) {
        return judge(row, HardwareHash.read(row.hardwareHash()), sender, requestGroupTag);
    }

    /** The same for a row whose hash was read already. */
    public Judgement judge(DeviceRow row, HashReading reading, Sender sender, String requestGroupTag) {
        Situation situation = Situation.of(row, reading, sender, requestGroupTag, limits);
        List<Finding> faults = new ArrayList<>(0);
        List<Finding> warnings = new ArrayList<>(0);
        for (RowRule rule : RowRules.IN_ORDER) {
            for (Finding finding : rule.apply(situation)) {
                (finding.code().isWarning() ? warnings : faults).add(finding);
            }
        }
        return faults.isEmpty()
                ? accepted(situation, warnings)
                : new Judgement.Rejected(shown(situation.identity()), shownTag(situation.groupTag()), faults, warnings);
    }

    /** What is wrong with a tag for a whole upload; nothing with an empty one. */
    public Optional<Finding> judgeGroupTag(String tag) {
        return GroupTagIsSound.faults(tag, limits.groupTag()).stream().findFirst();
    }

    /** What is wrong with a user for a device; nothing with an empty one. */
    public Optional<Finding> judgeAssignedUser(String user) {
        return AssignedUserIsSound.faults(user, limits.assignedUser()).stream().findFirst();
    }

    private static Judgement accepted(Situation situation, List<Finding> warnings) {
        return new Judgement.Accepted(
                situation.identity(),
                situation.groupTag().isBlank() ? "" : situation.groupTag(),
                situation.row().assignedUser().strip(),
                situation.hash().map(HardwareHash::contentDigest).orElse(""),
                situation.hash(),
                warnings);
    }

    /** A tag that was not accepted may hold anything; a view must be able to keep and index it. */
    private String shownTag(String tag) {
        return Unprintable.replaced(
                tag.substring(0, Math.min(limits.groupTag(), tag.length())), ShownValue.REPLACEMENT);
    }

    private static Identity shown(Identity identity) {
        return new Identity(
                identity.key(),
                identity.anchor(),
                ShownValue.of(identity.serialNumber()),
                ShownValue.of(identity.productKey()),
                ShownValue.of(identity.manufacturer()),
                ShownValue.of(identity.model()),
                identity.proof());
    }
}
