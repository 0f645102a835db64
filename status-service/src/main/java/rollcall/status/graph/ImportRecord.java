package rollcall.status.graph;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import rollcall.devices.judgement.Code;
import rollcall.schemas.RegistrationId;

/**
 * A row of an upload as Graph's clients know it.
 *
 * @param outcome empty while it is pending
 * @param code empty if there is none
 * @param isDismissed whether its customer no longer wants to see it
 */
record ImportRecord(
        UUID uploadId,
        int rowNumber,
        Instant receivedAt,
        String outcome,
        String code,
        String deviceId,
        String serialNumber,
        String productKey,
        String groupTag,
        boolean isDismissed) {

    String id() {
        return RegistrationId.of(uploadId, rowNumber);
    }

    /** A device that its customer has already is no failure here: nothing is left to do. */
    String status() {
        return switch (outcome) {
            case "" -> "pending";
            case "registered", "unchanged" -> "complete";
            default -> "error";
        };
    }

    /** Partner Center's number; 0 where there is none. */
    int errorCode() {
        return known().map(Code::partnerCenterNumber)
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** Partner Center's name; our own code where there is none; empty where there is nothing to name. */
    String errorName() {
        return known().map(Code::partnerCenterName)
                .filter(name -> !name.isEmpty())
                .orElse(code);
    }

    private Optional<Code> known() {
        return Arrays.stream(Code.values())
                .filter(candidate -> candidate.name().equals(code))
                .findFirst();
    }
}
