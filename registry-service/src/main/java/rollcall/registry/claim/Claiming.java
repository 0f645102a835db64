package rollcall.registry.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rollcall.devices.judgement.Code;
import rollcall.events.CatalogueDevice;
import rollcall.events.DeviceAccepted;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.registry.catalogue.Catalogue;
import rollcall.registry.claim.Decision.Past;
import rollcall.registry.claim.Decision.Refused;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;

/** Decides rows whose device is proved, one after the other as they come, and remembers what it decided. */
public final class Claiming {
    private final Devices devices;
    private final Refusals refusals;
    private final Profiles profiles;
    private final Catalogue catalogue;
    private final Assigning assigning;
    private final Clock clock;

    public Claiming(Devices devices, Refusals refusals, Profiles profiles, Catalogue catalogue, Clock clock) {
        this.devices = devices;
        this.refusals = refusals;
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.assigning = new Assigning(devices, profiles);
        this.clock = clock;
    }

    public Decision decide(DeviceAccepted row) {
        Optional<DeviceRecord> known = devices.find(row.getDeviceId());
        long lastVersion = known.map(DeviceRecord::getVersion).orElse(0L);
        Optional<DeviceRecord> device = known.filter(claimed -> isHeld(claimed, row.getRow()));
        if (device.isPresent()) {
            return isClaimant(row.getRow(), device.get())
                    ? new Registered(Change.asTold(device.get()), true)
                    : decideAgainst(row, device, Optional.empty(), lastVersion);
        }
        Optional<CatalogueDevice> entry = catalogue.find(row.getDeviceId());
        return known.isEmpty() && entry.isEmpty()
                ? register(row, lastVersion)
                : decideAgainst(row, device, entry, lastVersion);
    }

    /** To a row from before a claim ended the device is still claimed, for so it was when the row was sent. */
    private static boolean isHeld(DeviceRecord device, RowRef ref) {
        return device.getFreeSince().equals(Instant.EPOCH)
                || !ref.getReceivedAt().isAfter(device.getFreeSince());
    }

    private Registered register(DeviceAccepted row, long lastVersion) {
        DeviceRecord device = Claim.of(row, lastVersion, profiles, now());
        devices.keep(row.getDeviceId(), device);
        return new Registered(device, false);
    }

    private Decision decideAgainst(
            DeviceAccepted row, Optional<DeviceRecord> device, Optional<CatalogueDevice> entry, long lastVersion) {
        RowRef ref = row.getRow();
        String speakerKey = ref.getUploadId() + '/' + row.getDeviceId();
        Optional<RefusalRecord> speaker = refusals.find(speakerKey, ref.getReceivedAt());
        if (speaker.isPresent() && speaker.get().getRowNumber() == ref.getRowNumber()) {
            return new Unchanged(speaker.get(), List.of());
        }
        Optional<RefusalRecord> earlier = refusals.find(ref.getRegistrationId(), ref.getReceivedAt());
        if (earlier.isPresent()) {
            return PastClaims.isOne(earlier.get()) ? new Past() : new Refused(earlier.get());
        }
        Situation situation = new Situation(row, device, speakingRow(ref, device, speaker), entry);
        Optional<Verdict> verdict = ClaimRule.judge(situation);
        if (verdict.isEmpty()) {
            return register(row, lastVersion);
        }
        if (verdict.get().reason().code() == Code.ALREADY_REGISTERED) {
            return told(situation, verdict.get(), speakerKey);
        }
        RefusalRecord answer = answer(verdict.get(), ref, row.getSource()).build();
        refusals.keep(ref.getRegistrationId(), ref.getReceivedAt(), answer);
        return new Refused(answer);
    }

    /** What a row brings to a device that its customer has already. */
    private Unchanged told(Situation situation, Verdict verdict, String speakerKey) {
        DeviceAccepted row = situation.row();
        RowRef ref = row.getRow();
        DeviceRecord device = situation.device().orElseThrow();
        Optional<Change> hardware = Hardware.broughtBy(situation);
        DeviceRecord shown = hardware.map(Change::after).orElse(device);
        Optional<Change> update = Updates.wantedBy(row, shown)
                .flatMap(wanted -> assigning.updated(shown, wanted.groupTag(), wanted.assignedUser()));
        List<Change> changes =
                Stream.of(hardware, update).flatMap(Optional::stream).toList();
        changes.forEach(change -> devices.keep(row.getDeviceId(), change.after()));
        RefusalRecord answer = answer(verdict, ref, row.getSource())
                .setHardwareReplaced(Hardware.isReplaced(hardware))
                .setNotes(Updates.notes(row, device, update))
                .build();
        refusals.keep(speakerKey, ref.getReceivedAt(), answer);
        return new Unchanged(answer, changes);
    }

    private static int speakingRow(RowRef ref, Optional<DeviceRecord> device, Optional<RefusalRecord> speaker) {
        return device.filter(claimed -> claimed.getUploadId().equals(ref.getUploadId()))
                .map(DeviceRecord::getRowNumber)
                .or(() -> speaker.map(RefusalRecord::getRowNumber))
                .orElse(0);
    }

    private RefusalRecord.Builder answer(Verdict verdict, RowRef ref, RowSource source) {
        return RefusalRecord.newBuilder()
                .setRowNumber(ref.getRowNumber())
                .setCode(verdict.reason().code().name())
                .setReason(verdict.reason().detail())
                .setWinningRow(verdict.winningRow())
                .setSourcePartition(source.getPartition())
                .setSourceOffset(source.getOffset())
                .setDecidedAt(now());
    }

    private static boolean isClaimant(RowRef ref, DeviceRecord device) {
        return device.getFreeSince().equals(Instant.EPOCH)
                && device.getRowNumber() == ref.getRowNumber()
                && device.getUploadId().equals(ref.getUploadId());
    }

    /** In the precision of events, so that a decision remembered equals the decision told. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
