package rollcall.status.devices;

import java.time.Instant;
import java.util.UUID;

/** Where a list of failed registrations goes on: behind that row. */
record FailurePlace(Instant receivedAt, UUID uploadId, int rowNumber) {}
