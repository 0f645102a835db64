package rollcall.status.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * A device that a manufacturer says it built, as it said last.
 *
 * @param sortKey what the list is ordered by
 * @param productKeys a JSON array; null if there are none
 * @param hash whether its hardware hash was published
 * @param publicationId the publication that said so; null if unknown
 * @param entry the entry of it that did; 0 if unknown
 */
record PublishedDevice(
        String id,
        long version,
        String sortKey,
        String serialNumber,
        String manufacturer,
        String model,
        String productKeys,
        boolean hash,
        Instant publishedAt,
        UUID publicationId,
        int entry) {}
