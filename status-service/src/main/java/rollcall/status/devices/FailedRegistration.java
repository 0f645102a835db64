package rollcall.status.devices;

import java.time.Instant;
import java.util.UUID;

/**
 * A row whose registration failed, and whose device the customer does not have by another row.
 *
 * @param receivedAt when its upload was received
 * @param faults a JSON array
 */
record FailedRegistration(
        UUID uploadId,
        int rowNumber,
        int line,
        String submitter,
        String code,
        String deviceId,
        String serialNumber,
        String productKey,
        String groupTag,
        String faults,
        Instant decidedAt,
        Instant receivedAt) {}
