package rollcall.status.devices;

import java.util.List;
import java.util.Locale;
import rollcall.devices.csv.OwnColumn;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.devices.row.Column;
import rollcall.status.uploads.Faults;
import rollcall.words.Language;

/** A device, or a failed registration, as one row of the export. */
final class DeviceCells {
    private DeviceCells() {}

    /** The field's headings for what is read back when the file is sent again, and our own between them. */
    static List<String> headings(Language language) {
        Locale locale = language.locale();
        return List.of(
                OwnColumn.DEVICE_ID.title(locale),
                Column.SERIAL_NUMBER.title(),
                Column.PRODUCT_KEY.title(),
                Column.MANUFACTURER.title(),
                Column.MODEL.title(),
                OwnColumn.STATUS.title(locale),
                Column.GROUP_TAG.title(),
                OwnColumn.PROFILE.title(locale),
                Column.ASSIGNED_USER.title(),
                OwnColumn.SUBMITTER.title(locale),
                OwnColumn.DATE.title(locale),
                OwnColumn.UPLOAD.title(locale),
                OwnColumn.ROW.title(locale),
                OwnColumn.ERROR_CODE.title(locale),
                OwnColumn.ERROR.title(locale),
                OwnColumn.ADVICE.title(locale));
    }

    static List<String> of(Device device, Language language) {
        return List.of(
                device.id(),
                device.serialNumber(),
                device.productKey(),
                device.manufacturer(),
                device.model(),
                DeviceStatus.valueOf(device.status()).words(language.locale()),
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

    static List<String> of(FailedRegistration failed, Language language) {
        Faults faults = Faults.parse(failed.faults(), language);
        return List.of(
                failed.deviceId(),
                failed.serialNumber(),
                failed.productKey(),
                "",
                "",
                DeviceStatus.REGISTRATION_FAILED.words(language.locale()),
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
