package rollcall.status.devices;

import java.time.Instant;
import java.util.UUID;

/**
 * A registered device.
 *
 * @param facts JSON; null without a hardware hash
 * @param sortKey what lists are ordered by, beside the id
 */
record Device(
        String id,
        long version,
        UUID uploadId,
        int rowNumber,
        Instant registeredAt,
        String customer,
        String submitter,
        String status,
        String serialNumber,
        String productKey,
        String manufacturer,
        String model,
        String proof,
        String groupTag,
        String assignedUser,
        String profileId,
        String profileName,
        String facts,
        String sortKey) {}
