package rollcall.registry.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Reason;
import rollcall.devices.row.Column;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.RowFinding;
import rollcall.events.RowSource;
import rollcall.registry.catalogue.Search;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;
import rollcall.streams.Findings;

/** Decisions as events. Made from the row and from what is remembered alone, so that the same row reads the same again. */
public final class Outcomes {
    private Outcomes() {}

    public static DeviceRegistered registered(DeviceAccepted row, DeviceRecord device) {
        return DeviceRegistered.newBuilder()
                .setRow(row.getRow())
                .setSource(new RowSource(device.getSourcePartition(), device.getSourceOffset()))
                .setDeviceId(row.getDeviceId())
                .setVersion(device.getVersion())
                .setAnchor(row.getProof().equals(Search.BY_CATALOGUE) ? device.getAnchor() : row.getAnchor())
                .setSerialNumber(row.getSerialNumber())
                .setProductKey(row.getProductKey())
                .setManufacturer(row.getManufacturer())
                .setModel(row.getModel())
                .setProof(row.getProof())
                .setHashDigest(row.getHashDigest())
                .setFacts(row.getFacts())
                .setStatus(device.getStatus())
                .setProfileId(device.getProfileId())
                .setProfileName(device.getProfileName())
                .setGroupTag(row.getGroupTag())
                .setAssignedUser(row.getAssignedUser())
                .setWarnings(warnings(row, device))
                .setRegisteredAt(device.getRegisteredAt())
                .build();
    }

    public static DeviceStatusChanged status(String deviceId, DeviceRecord device) {
        return DeviceStatusChanged.newBuilder()
                .setDeviceId(deviceId)
                .setVersion(device.getVersion())
                .setCustomer(device.getCustomer())
                .setSerialNumber(device.getSerialNumber())
                .setStatus(device.getStatus())
                .setGroupTag(device.getGroupTag())
                .setProfileId(device.getProfileId())
                .setProfileName(device.getProfileName())
                .setUploadId(device.getUploadId())
                .setChangedAt(device.getRegisteredAt())
                .build();
    }

    public static DeviceRefused refused(DeviceAccepted row, RefusalRecord answer) {
        return DeviceRefused.newBuilder()
                .setRow(row.getRow())
                .setSource(new RowSource(answer.getSourcePartition(), answer.getSourceOffset()))
                .setOutcome(answer.getCode().equals(Code.ALREADY_REGISTERED.name()) ? "unchanged" : "refused")
                .setFinding(finding(answer))
                .setDeviceId(row.getDeviceId())
                .setSerialNumber(row.getSerialNumber())
                .setProductKey(row.getProductKey())
                .setGroupTag(row.getGroupTag())
                .setWinningRow(answer.getWinningRow())
                .setWarnings(warnings(row, answer))
                .setRefusedAt(answer.getDecidedAt())
                .build();
    }

    private static RowFinding finding(RefusalRecord answer) {
        Map<String, String> arguments = answer.getWinningRow() == 0
                ? answer.getArguments()
                : Map.of(Reason.DUPLICATE.arguments().get(0), Integer.toString(answer.getWinningRow()));
        return Findings.event(new Finding(
                Code.valueOf(answer.getCode()), answer.getReason(), answer.getColumn(), answer.getValue(), arguments));
    }

    private static List<RowFinding> warnings(DeviceAccepted row, RefusalRecord answer) {
        if (!answer.getHardwareReplaced() && answer.getNotes().isEmpty()) {
            return row.getWarnings();
        }
        List<RowFinding> warnings = new ArrayList<>(row.getWarnings());
        if (answer.getHardwareReplaced()) {
            warnings.add(Findings.event(Finding.of(Reason.OTHER_HARDWARE, Column.HARDWARE_HASH, "")));
        }
        answer.getNotes()
                .forEach(note -> warnings.add(Findings.event(Note.read(note).about(row))));
        return warnings;
    }

    private static List<RowFinding> warnings(DeviceAccepted row, DeviceRecord device) {
        if (row.getGroupTag().isEmpty() || !device.getProfileId().isEmpty()) {
            return row.getWarnings();
        }
        List<RowFinding> warnings = new ArrayList<>(row.getWarnings());
        warnings.add(
                Findings.event(Note.tagWithoutProfile(device.getNearestTag()).about(row)));
        return warnings;
    }
}
