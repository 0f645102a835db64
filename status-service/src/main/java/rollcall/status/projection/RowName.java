package rollcall.status.projection;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rollcall.schemas.RegistrationId;

/** A row as a header names it. */
public record RowName(UUID uploadId, int rowNumber) {
    private static final Pattern REGISTRATION_ID =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):([1-9][0-9]{0,8})");

    static Optional<RowName> parse(String registrationId) {
        Matcher parts = REGISTRATION_ID.matcher(registrationId);
        return parts.matches()
                ? Optional.of(new RowName(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    String registrationId() {
        return RegistrationId.of(uploadId, rowNumber);
    }
}
