package rollcall.validation.topology;

import java.time.Instant;
import java.util.regex.Pattern;
import rollcall.devices.identity.Anchor;
import rollcall.devices.identity.Identity;
import rollcall.devices.identity.Proof;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRejected;
import rollcall.events.DeviceUploaded;
import rollcall.events.RowSource;
import rollcall.streams.Findings;

/**
 * A judgement as an event.
 *
 * @param source where the row's event lies
 */
record Judged(DeviceUploaded row, RowSource source, Instant at) {
    private static final String BY_HASH = "hash";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    DeviceAccepted accepted(Accepted judgement) {
        Identity identity = judgement.identity();
        return DeviceAccepted.newBuilder()
                .setRow(row.getRow())
                .setSource(source)
                .setDeviceId(identity.key().value())
                .setAnchor(identity.anchor().map(Anchor::value).orElse(""))
                .setSerialNumber(identity.serialNumber())
                .setProductKey(identity.productKey())
                .setManufacturer(identity.manufacturer())
                .setModel(identity.model())
                .setProof(identity.proof() == Proof.HASH ? BY_HASH : "")
                .setHashDigest(judgement.hashDigest())
                .setFacts(judgement.hash().map(MachineFacts::in).orElse(null))
                .setGroupTag(judgement.groupTag())
                .setAssignedUser(judgement.assignedUser())
                .setWarnings(Findings.events(judgement.warnings()))
                .setAcceptedAt(at)
                .build();
    }

    DeviceRejected rejected(Rejected judgement) {
        return DeviceRejected.newBuilder()
                .setRow(row.getRow())
                .setSource(source)
                .setSerialNumber(judgement.identity().serialNumber())
                .setProductKey(judgement.identity().productKey())
                .setGroupTag(storable(row.getGroupTag().isEmpty() ? row.getRequestGroupTag() : row.getGroupTag()))
                .setFaults(Findings.events(judgement.faults()))
                .setWarnings(Findings.events(judgement.warnings()))
                .setRejectedAt(at)
                .build();
    }

    /** A tag that was not accepted may hold anything; a view must be able to keep and index it. */
    private static String storable(String tag) {
        String printable = CONTROL.matcher(tag).replaceAll("\uFFFD");
        return printable.substring(0, Math.min(FieldLimits.DEFAULTS.groupTag(), printable.length()));
    }
}
