package rollcall.status.uploads;

import java.time.Instant;
import java.util.UUID;

/**
 * An upload that does not come to its end.
 *
 * @param complete whether all of its rows are on the log; if not, its client is to send it again
 * @param pending rows without an outcome
 * @param since when it was heard of last
 */
public record StalledUpload(UUID id, String customer, int rowCount, boolean complete, int pending, Instant since) {}
