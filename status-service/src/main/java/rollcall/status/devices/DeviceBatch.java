package rollcall.status.devices;

import java.time.Instant;

/**
 * Partner Center's batch: what bears one group tag; an upload without a tag is a batch of its own.
 *
 * @param id the group tag, or the id of the upload without one
 * @param createdBy who sent the first upload with that tag; null where only rows have named it
 * @param createdAt when that was
 * @param devices how many devices bear the tag now
 */
record DeviceBatch(String id, String createdBy, Instant createdAt, int devices) {}
