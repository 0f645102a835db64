package rollcall.registry.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceSeen;
import rollcall.events.RowSource;
import rollcall.registry.claim.Assigning;
import rollcall.registry.claim.Change;
import rollcall.registry.claim.ProfileEvents;
import rollcall.registry.claim.UpdateEvents;
import rollcall.registry.lifecycle.DeviceRuling.Refused;
import rollcall.registry.record.DeviceRecord;
import rollcall.streams.Findings;

/** What changes in a device's life, and what is decided about it, as events. */
public final class DeviceEvents {
    /** Its owner or who registered it gave it up. */
    static final String DEREGISTERED = "DEREGISTERED";

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private DeviceEvents() {}

    public static DeviceChanged seen(DeviceSeen event, Change change, Instant at) {
        return change.event(event.getDeviceId(), "status")
                .setDetails(Map.of("seenAt", CheckIns.seenAt(event).toString()))
                .setBy(event.getOrganization())
                .setRequestId(event.getRequestId())
                .setChangedAt(at)
                .build();
    }

    public static DeviceChanged notSeen(String deviceId, Change change, Instant at) {
        return change.event(deviceId, "status").setChangedAt(at).build();
    }

    public static DeviceChanged commanded(DeviceCommand command, Change change, Instant at) {
        return changed(command.getDeviceId(), change)
                .setBy(command.getBy().getOrganization())
                .setRequestId(command.getBy().getRequestId())
                .setRegistrationId(
                        command.getRow() == null ? "" : command.getRow().getRegistrationId())
                .setChangedAt(at)
                .build();
    }

    /**
     * To whoever waits for it, with what they may want to see of the device.
     *
     * @param device as it is left
     */
    public static CommandDecided done(DeviceCommand command, DeviceRecord device) {
        return decided(command, "done")
                .setArguments(Map.of(
                        "serialNumber", device.getSerialNumber(),
                        "groupTag", device.getGroupTag(),
                        "profileId", device.getProfileId(),
                        "status", device.getStatus()))
                .build();
    }

    public static CommandDecided refused(DeviceCommand command, Refused refused) {
        Finding why = refused.why();
        return decided(command, "refused")
                .setCode(why.code().name())
                .setDetail(ENGLISH.message(why))
                .setArguments(why.arguments())
                .build();
    }

    private static CommandDecided.Builder decided(DeviceCommand command, String outcome) {
        return CommandDecided.newBuilder()
                .setCommandId(command.getCommandId())
                .setOutcome(outcome)
                .setAt(command.getAt());
    }

    /** Of a row of a list. */
    public static DeviceRefused refused(DeviceCommand command, Refused refused, Instant at) {
        return DeviceRefused.newBuilder()
                .setRow(command.getRow())
                .setSource(RowSource.newBuilder().build())
                .setOutcome("refused")
                .setFinding(Findings.event(refused.why()))
                .setDeviceId(command.getDeviceId())
                .setWarnings(List.of())
                .setRefusedAt(at)
                .build();
    }

    /** For good: who wanted what. */
    public static AuditEntry audited(DeviceCommand command) {
        return AuditEntry.newBuilder()
                .setEntryId(command.getCommandId())
                .setCustomer(command.getCustomer())
                .setBy(command.getBy())
                .setCommand("device." + command.getCommand())
                .setSubject(command.getDeviceId())
                .setAt(command.getAt())
                .build();
    }

    /** Personal data goes with the claim. */
    private static DeviceChanged.Builder changed(String deviceId, Change change) {
        return switch (change.why()) {
            case DEREGISTERED -> UpdateEvents.withUser(change.event(deviceId, "deregistration"), change);
            case Assigning.ASSIGNED_BY_HAND, Assigning.LEFT_TO_TAG ->
                change.event(deviceId, "profile").setDetails(ProfileEvents.details(change));
            default -> UpdateEvents.of(deviceId, change);
        };
    }
}
