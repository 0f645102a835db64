package rollcall.status.devices;

import java.util.List;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.status.uploads.Faults;

/** A device, or a failed registration, as one row of the export. */
final class DeviceCells {
    static final List<String> HEADINGS = List.of(
            "Device ID",
            "Device Serial Number",
            "Windows Product ID",
            "Manufacturer name",
            "Device model",
            "Status",
            "Group Tag",
            "Profile",
            "Assigned User",
            "Submitter",
            "Date",
            "Upload",
            "Row",
            "Error Code",
            "Error",
            "Advice");

    private DeviceCells() {}

    static List<String> of(Device device) {
        return List.of(
                device.id(),
                device.serialNumber(),
                device.productKey(),
                device.manufacturer(),
                device.model(),
                DeviceStatus.valueOf(device.status()).words(),
                device.groupTag(),
                device.profileName(),
                device.assignedUser(),
                device.submitter(),
                device.registeredAt().toString(),
                device.uploadId().toString(),
                Integer.toString(device.rowNumber()),
                "",
                "",
                "");
    }

    static List<String> of(FailedRegistration failed) {
        Faults faults = Faults.parse(failed.faults());
        return List.of(
                failed.deviceId(),
                failed.serialNumber(),
                failed.productKey(),
                "",
                "",
                DeviceStatus.REGISTRATION_FAILED.words(),
                failed.groupTag(),
                "",
                "",
                failed.submitter(),
                failed.decidedAt().toString(),
                failed.uploadId().toString(),
                Integer.toString(failed.rowNumber()),
                faults.codes(),
                faults.messages(),
                faults.advice());
    }
}
