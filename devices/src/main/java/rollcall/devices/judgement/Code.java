package rollcall.devices.judgement;

/**
 * Everything that can be said about a row, by a name that never changes: it travels in events and answers. Beside it
 * stand the number and the name under which Partner Center and Intune say the same, and the field's own message.
 * Numbers and names: https://learn.microsoft.com/en-us/autopilot/add-devices and
 * https://oofhours.com/2019/07/07/what-happens-when-you-register-a-device-with-windows-autopilot/; messages:
 * https://github.com/MicrosoftDocs/microsoft-365-docs, managed-desktop/get-started/manual-registration.md.
 */
public enum Code {
    /** The hash is damaged, or never was one. */
    HARDWARE_HASH_INVALID(Effect.REJECTED, "802", "InvalidZtdHardwareHash", FieldMessage.HASH_NOT_VALID),
    /** The end of the hash is missing. */
    HARDWARE_HASH_TRUNCATED(Effect.REJECTED, "802", "InvalidZtdHardwareHash", FieldMessage.HASH_NOT_VALID),
    /** The 128-byte hash of old tools; the field gives its name no number of its own. */
    HARDWARE_HASH_LEGACY(Effect.REJECTED, "802", "HashNot4k", FieldMessage.HASH_NOT_VALID),
    /** Nothing in the row tells which device it is. */
    IDENTITY_MISSING(Effect.REJECTED, "803", "MissingZtdSerialNumberAndProductKey", ""),
    /** The product key is not the 13 digits of a product key id. */
    PRODUCT_KEY_INVALID(Effect.REJECTED, "803", "MissingZtdSerialNumberAndProductKey", ""),
    /** The serial number is not one a device can have. */
    SERIAL_NUMBER_INVALID(Effect.REJECTED, "803", "MissingZtdSerialNumberAndProductKey", ""),
    /** Row and hash name different devices, or the hash shows other hardware than its device has. */
    IDENTITY_MISMATCH(Effect.REJECTED, "803", "MissingZtdSerialNumberAndProductKey", ""),
    /** The row must bring a hash and does not. */
    HASH_REQUIRED(Effect.REJECTED, "803", "MissingZtdSerialNumberAndProductKey", ""),
    /** The group tag holds what no tag may hold. */
    GROUP_TAG_INVALID(Effect.REJECTED, "801", "InvalidZtdRequestBody", ""),
    /** The assigned user is no user principal name. */
    ASSIGNED_USER_INVALID(Effect.REJECTED, "801", "InvalidZtdRequestBody", ""),
    /** A value is longer than {@link FieldLimits} allows. */
    FIELD_TOO_LONG(Effect.REJECTED, "801", "InvalidZtdRequestBody", ""),
    /** The row has more or fewer values than the header has columns. */
    COLUMN_COUNT(Effect.REJECTED, "801", "InvalidZtdRequestBody", ""),
    /** The customer has the device already; nothing is to be done. */
    ALREADY_REGISTERED(Effect.UNCHANGED, "806", "ZtdDeviceAlreadyAssigned", "Device already registered"),
    /** Somebody else has the device. */
    CLAIMED_BY_OTHER_ORGANIZATION(
            Effect.REFUSED, "808", "ZtdDeviceAssignedToOtherTenant", "Device claimed by another organization"),
    /** The catalogue does not know the device, and no hash proves that it exists. */
    DEVICE_NOT_FOUND(Effect.REFUSED, "812", "ZtdDeviceNotFound", "Device not found"),
    /** An earlier row of the same upload has the device; the field gives it a name and no number. */
    DUPLICATE_IN_UPLOAD(Effect.REFUSED, "", "ZtdDeviceDuplicated", ""),
    /** The customer has no such device, so nothing can be done about it. */
    DEVICE_NOT_REGISTERED(Effect.REFUSED, "807", "ZtdDeviceIsNotRegistered", ""),
    /** The customer has no such profile. */
    PROFILE_NOT_FOUND(Effect.REFUSED, "809", "ZtdProfileIsNotRegistered", ""),
    /** The row could not be decided, through no fault of its own; the field gives it a name and no number. */
    UNEXPECTED(Effect.REFUSED, "", "StorageError", "Unexpected error"),
    /** The hash had suffered on its way and could be mended. */
    HARDWARE_HASH_MENDED(Effect.NONE, "", "", ""),
    /** Row and hash name different manufacturers; the hash's counts. */
    MANUFACTURER_DIFFERS(Effect.NONE, "", "", ""),
    /** Row and hash name different models; the hash's counts. */
    MODEL_DIFFERS(Effect.NONE, "", "", ""),
    /** The serial number is one that many devices share, and was not used to tell the device. */
    PLACEHOLDER_SERIAL(Effect.NONE, "", "", ""),
    /** The device has other hardware than before; its owner's hash says so. */
    HARDWARE_REPLACED(Effect.NONE, "", "", ""),
    /** The row says something else of a device than is on record, which stays as it is. */
    DEVICE_DIFFERS(Effect.NONE, "", "", ""),
    /** The device has taken over what the row says. */
    DEVICE_UPDATED(Effect.NONE, "", "", ""),
    /** No profile bears the row's tag; the device waits for one. */
    GROUP_TAG_WITHOUT_PROFILE(Effect.NONE, "", "", "");

    /** What becomes of a row that is told so. */
    public enum Effect {
        /** It stops before the claim. */
        REJECTED,
        /** Its claim fails. */
        REFUSED,
        /** Its claim was made before. */
        UNCHANGED,
        /** It goes on: this is a warning. */
        NONE
    }

    private static final class FieldMessage {
        private static final String HASH_NOT_VALID = "Hardware hash not valid";
    }

    private final Effect effect;
    private final String partnerCenterNumber;
    private final String partnerCenterName;
    private final String fieldMessage;

    Code(Effect effect, String partnerCenterNumber, String partnerCenterName, String fieldMessage) {
        this.effect = effect;
        this.partnerCenterNumber = partnerCenterNumber;
        this.partnerCenterName = partnerCenterName;
        this.fieldMessage = fieldMessage;
    }

    public Effect effect() {
        return effect;
    }

    public boolean isWarning() {
        return effect == Effect.NONE;
    }

    /** Partner Center's number as text, such as {@code 808}; empty where the field has none. */
    public String partnerCenterNumber() {
        return partnerCenterNumber;
    }

    /** Partner Center's name, such as {@code ZtdDeviceAssignedToOtherTenant}; empty for a warning. */
    public String partnerCenterName() {
        return partnerCenterName;
    }

    /** The field's own message in English, one of five; empty where this code's own words must say it. */
    public String fieldMessage() {
        return fieldMessage;
    }
}
