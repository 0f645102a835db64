package rollcall.ingest.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken. Each is checked while the bytes flow, before anything beyond it is kept.
 *
 * @param uploadSize bytes of a body as they travel, 1 MB to 1 TB
 * @param rows data rows of all files of an upload, 1 to 1,000,000
 * @param jsonDevices devices in a JSON body, 1 to 1,000,000
 * @param lineLength characters in a row of a file, or in a text of a JSON body; 1,024 to 1,048,576
 * @param uploadsAtOnce uploads of one customer at the same time, at least 1. Holds per instance
 * @param waitForTurn how long one more waits before it is told to come back, up to 1 minute
 * @param keepFree bytes of the spool's disk that no upload may take
 * @param compareMemory bytes in which all bodies that are only judged remember which devices their rows name, up to 1 GB;
 *     12 to 36 a row. Holds per instance
 */
public record UploadLimits(
        @DefaultValue("5GB") DataSize uploadSize,
        @DefaultValue("1000000") int rows,
        @DefaultValue("10000") int jsonDevices,
        @DefaultValue("65536") int lineLength,
        @DefaultValue("5") int uploadsAtOnce,
        @DefaultValue("2s") Duration waitForTurn,
        @DefaultValue("1GB") DataSize keepFree,
        @DefaultValue("64MB") DataSize compareMemory) {

    public UploadLimits {
        require("upload-size", uploadSize.toBytes(), 1 << 20, 1L << 40);
        require("rows", rows, 1, 1_000_000);
        require("json-devices", jsonDevices, 1, 1_000_000);
        require("line-length", lineLength, 1 << 10, 1 << 20);
        require("uploads-at-once", uploadsAtOnce, 1, 1_000);
        require("wait-for-turn", waitForTurn.toMillis(), 0, 60_000);
        require("keep-free", keepFree.toBytes(), 0, Long.MAX_VALUE);
        require("compare-memory", compareMemory.toBytes(), 0, 1 << 30);
    }

    private static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("limits.%s must be %d to %d".formatted(name, least, most));
        }
    }
}
