package rollcall.status.projection;

import java.util.Optional;
import java.util.UUID;
import rollcall.schemas.RegistrationId;

/** A row as a header names it. */
public record RowName(UUID uploadId, int rowNumber) {
    private static final int UUID_LENGTH = 36;

    /** An int holds every number of nine digits. */
    private static final int MOST_DIGITS = 9;

    /** Character by character: once a row, which a regular expression would make the dearest thing about it. */
    static Optional<RowName> parse(String registrationId) {
        int digits = registrationId.length() - UUID_LENGTH - 1;
        if (digits < 1 || digits > MOST_DIGITS || !isUuid(registrationId) || !isNumber(registrationId)) {
            return Optional.empty();
        }
        return Optional.of(new RowName(
                UUID.fromString(registrationId.substring(0, UUID_LENGTH)),
                Integer.parseInt(registrationId, UUID_LENGTH + 1, registrationId.length(), 10)));
    }

    private static boolean isUuid(String registrationId) {
        for (int index = 0; index < UUID_LENGTH; index++) {
            char character = registrationId.charAt(index);
            boolean sound = index == 8 || index == 13 || index == 18 || index == 23
                    ? character == '-'
                    : character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
            if (!sound) {
                return false;
            }
        }
        return registrationId.charAt(UUID_LENGTH) == ':';
    }

    private static boolean isNumber(String registrationId) {
        return registrationId.charAt(UUID_LENGTH + 1) != '0'
                && registrationId.chars().skip(UUID_LENGTH + 1).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    String registrationId() {
        return RegistrationId.of(uploadId, rowNumber);
    }
}
