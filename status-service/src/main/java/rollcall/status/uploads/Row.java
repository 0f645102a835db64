package rollcall.status.uploads;

import java.time.Instant;

/**
 * A row as the report shows it. One that is pending has its number only.
 *
 * @param faults a JSON array; null if there are none
 * @param warnings the same
 */
record Row(
        int number,
        Outcome outcome,
        int line,
        int file,
        String code,
        String deviceId,
        String serialNumber,
        String productKey,
        String groupTag,
        String faults,
        String warnings,
        Instant decidedAt,
        int sourcePartition,
        long sourceOffset) {

    static Row pending(int number) {
        return new Row(number, Outcome.PENDING, 0, 0, "", "", "", "", "", null, null, null, -1, -1);
    }
}
