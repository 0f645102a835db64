package rollcall.devices.lifecycle;

import java.util.Locale;
import rollcall.words.Words;

/**
 * The five states a device can be in, in the words of the field
 * (https://github.com/MicrosoftDocs/microsoft-365-docs, managed-desktop/get-started/manual-registration.md), which stand in
 * {@code statuses.properties}. The names of the constants are stable: they travel in events and answers.
 */
public enum DeviceStatus {
    /** Claimed, but no profile is assigned yet. */
    REGISTRATION_PENDING,
    /** Its row was rejected or refused. */
    REGISTRATION_FAILED,
    /** Claimed and given a profile; it can be handed over. */
    READY_FOR_USER,
    /** Handed over and checking in. */
    ACTIVE,
    /** Was active, and has not checked in for seven days. */
    INACTIVE;

    private static final Words WORDS = Words.beside(DeviceStatus.class, "statuses");

    /** The status as the field writes it. */
    public String words(Locale locale) {
        return WORDS.say(name()).in(locale);
    }

    /** What is said of a device that was deregistered: it is in none of the five any more. */
    public static String endedWords(Locale locale) {
        return WORDS.say("DEREGISTERED").in(locale);
    }
}
