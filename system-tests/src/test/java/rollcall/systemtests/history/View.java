package rollcall.systemtests.history;

import java.util.List;

/** The tables that clients are answered from, as far as they are verified; in no order. */
public record View(
        List<UploadLine> uploads,
        List<CountLine> counts,
        List<RowLine> rows,
        List<DeviceLine> devices,
        List<StepLine> story) {

    /** @param published whether all of it is on the log */
    public record UploadLine(String uploadId, String customer, String kind, int rows, boolean published) {}

    /** How many rows of an upload ended so. */
    public record CountLine(String uploadId, String outcome, String code, int rows) {}

    public record RowLine(RowName row, String outcome, String code, String deviceId) {}

    /** @param owner empty if it is nobody's */
    public record DeviceLine(
            String deviceId, long version, String owner, String status, String groupTag, String profileId) {}

    public record StepLine(String deviceId, long version, String customer, String kind, String status) {}
}
