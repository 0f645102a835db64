package rollcall.validation.topology;

import java.time.Instant;
import rollcall.devices.hash.MachineFacts;
import rollcall.devices.identity.Anchor;
import rollcall.devices.identity.Identity;
import rollcall.devices.identity.Proof;
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
                .setFacts(judgement
                        .hash()
                        .map(MachineFacts::in)
                        .map(FactsEvent::of)
                        .orElse(null))
                .setGroupTag(judgement.groupTag())
                .setAssignedUser(judgement.assignedUser())
                .setUpdateExisting(row.getUpdateExisting())
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
                .setGroupTag(judgement.groupTag())
                .setFaults(Findings.events(judgement.faults()))
                .setWarnings(Findings.events(judgement.warnings()))
                .setRejectedAt(at)
                .build();
    }
}
