package rollcall.devices.lifecycle;

/**
 * The five states a device can be in, in the words of the field
 * (https://github.com/MicrosoftDocs/microsoft-365-docs, managed-desktop/get-started/manual-registration.md). The names of
 * the constants are stable: they travel in events and answers.
 */
public enum DeviceStatus {
    /** Claimed, but no profile is assigned yet. */
    REGISTRATION_PENDING("Registration pending"),
    /** Its row was rejected or refused. */
    REGISTRATION_FAILED("Registration failed"),
    /** Claimed and given a profile; it can be handed over. */
    READY_FOR_USER("Ready for user"),
    /** Handed over and checking in. */
    ACTIVE("Active"),
    /** Was active, and has not checked in for seven days. */
    INACTIVE("Inactive");

    private final String words;

    DeviceStatus(String words) {
        this.words = words;
    }

    /** The status as the field writes it in English. */
    public String words() {
        return words;
    }
}
