package rollcall.registry.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import rollcall.devices.judgement.Code;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.DeviceAccepted;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.registry.claim.Decision.Refused;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.profile.Assignment;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;

/** Decides rows whose device is proved, one after the other as they come, and remembers what it decided. */
public final class Claiming {
    private static final long FIRST_VERSION = 1;

    private final Devices devices;
    private final Refusals refusals;
    private final Profiles profiles;
    private final Clock clock;

    public Claiming(Devices devices, Refusals refusals, Profiles profiles, Clock clock) {
        this.devices = devices;
        this.refusals = refusals;
        this.profiles = profiles;
        this.clock = clock;
    }

    public Decision decide(DeviceAccepted row) {
        Optional<DeviceRecord> device = devices.find(row.getDeviceId());
        if (device.isEmpty()) {
            return register(row);
        }
        if (device.isPresent() && isClaimant(row.getRow(), device.get())) {
            return new Registered(device.get(), true);
        }
        return decideAgainst(row, device);
    }

    private Registered register(DeviceAccepted row) {
        Assignment assignment = profiles.assign(row.getRow().getCustomer(), row.getGroupTag());
        DeviceRecord device = DeviceRecord.newBuilder()
                .setVersion(FIRST_VERSION)
                .setCustomer(row.getRow().getCustomer())
                .setUploadId(row.getRow().getUploadId())
                .setRowNumber(row.getRow().getRowNumber())
                .setSourcePartition(row.getSource().getPartition())
                .setSourceOffset(row.getSource().getOffset())
                .setSerialNumber(row.getSerialNumber())
                .setGroupTag(row.getGroupTag())
                .setNearestTag(assignment.nearestTag())
                .setStatus(
                        (assignment.isGiven() ? DeviceStatus.READY_FOR_USER : DeviceStatus.REGISTRATION_PENDING).name())
                .setProfileId(assignment.profileId())
                .setProfileName(assignment.profileName())
                .setRegisteredAt(now())
                .build();
        devices.keep(row.getDeviceId(), device);
        return new Registered(device, false);
    }

    private Decision decideAgainst(DeviceAccepted row, Optional<DeviceRecord> device) {
        RowRef ref = row.getRow();
        String speakerKey = ref.getUploadId() + '/' + row.getDeviceId();
        Optional<RefusalRecord> speaker = refusals.find(speakerKey, ref.getReceivedAt());
        if (speaker.isPresent() && speaker.get().getRowNumber() == ref.getRowNumber()) {
            return new Unchanged(speaker.get());
        }
        Optional<RefusalRecord> earlier = refusals.find(ref.getRegistrationId(), ref.getReceivedAt());
        if (earlier.isPresent()) {
            return new Refused(earlier.get());
        }
        Verdict verdict = ClaimRule.judge(new Situation(row, device, speakingRow(ref, device, speaker)))
                .orElseThrow();
        RefusalRecord answer = answer(verdict, ref, row.getSource());
        if (verdict.reason().code() == Code.ALREADY_REGISTERED) {
            refusals.keep(speakerKey, ref.getReceivedAt(), answer);
            return new Unchanged(answer);
        }
        refusals.keep(ref.getRegistrationId(), ref.getReceivedAt(), answer);
        return new Refused(answer);
    }

    private static int speakingRow(RowRef ref, Optional<DeviceRecord> device, Optional<RefusalRecord> speaker) {
        return device.filter(claimed -> claimed.getUploadId().equals(ref.getUploadId()))
                .map(DeviceRecord::getRowNumber)
                .or(() -> speaker.map(RefusalRecord::getRowNumber))
                .orElse(0);
    }

    private RefusalRecord answer(Verdict verdict, RowRef ref, RowSource source) {
        return RefusalRecord.newBuilder()
                .setRowNumber(ref.getRowNumber())
                .setCode(verdict.reason().code().name())
                .setReason(verdict.reason().detail())
                .setWinningRow(verdict.winningRow())
                .setSourcePartition(source.getPartition())
                .setSourceOffset(source.getOffset())
                .setDecidedAt(now())
                .build();
    }

    private static boolean isClaimant(RowRef ref, DeviceRecord device) {
        return device.getRowNumber() == ref.getRowNumber()
                && device.getUploadId().equals(ref.getUploadId());
    }

    /** In the precision of events, so that a decision remembered equals the decision told. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
