package rollcall.systemtests.history;

/**
 * What {@code uploads.received} says of an upload.
 *
 * @param kind upload, or assignment: a list of devices, whose rows are no rows of a file
 * @param complete whether it says that all rows are on the log
 */
public record Announcement(String uploadId, String customer, String kind, int rows, boolean complete) {
    /** An upload whose rows stand on {@code devices.uploaded}. */
    public static final String UPLOAD = "upload";
}
