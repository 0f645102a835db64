package rollcall.status.uploads;

/**
 * How an upload is.
 *
 * @param finished whether every row is on the log and decided
 * @param json as {@code GET uploads/{id}} answers it
 */
public record UploadState(String customer, String submitter, boolean finished, String json) {}
