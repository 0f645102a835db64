package rollcall.devices.csv;

import java.util.Locale;
import rollcall.words.Words;

/**
 * A column that our own files have beside the field's: headed in its reader's language, and passed over when such a file
 * comes back, in whichever language.
 */
public enum OwnColumn {
    /** By which an export of ours is known. */
    DEVICE_ID(false),
    STATUS(true),
    PROFILE(true),
    SUBMITTER(true),
    DATE(true),
    UPLOAD(true),
    ROW(true),
    ERROR_CODE(false),
    ERROR(false),
    ADVICE(false);

    private static final Words WORDS = Words.beside(OwnColumn.class, "columns");

    private final boolean besideDeviceId;

    OwnColumn(boolean besideDeviceId) {
        this.besideDeviceId = besideDeviceId;
    }

    /** What stands above it. */
    public String title(Locale locale) {
        return WORDS.say(name()).in(locale);
    }

    /** Whether it is passed over in our own export only: in a list of somebody else's it may be one that would be missed. */
    boolean besideDeviceId() {
        return besideDeviceId;
    }
}
