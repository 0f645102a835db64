package rollcall.status.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.RowFinding;
import rollcall.events.RowRef;
import rollcall.events.RowSource;

/**
 * A decided row, as one line of the table.
 *
 * @param faults a JSON array as it is answered; null if there are none
 * @param warnings the same
 */
record RowEntry(
        RowKey key,
        RowRef row,
        RowSource source,
        int shard,
        String outcome,
        String code,
        String deviceId,
        String serialNumber,
        String productKey,
        String groupTag,
        String faults,
        String warnings,
        Instant decidedAt) {

    /** The one code whose row may still be decided otherwise, once, when it is driven again. */
    static final String UNEXPECTED = "UNEXPECTED";

    static RowEntry of(DeviceRegistered event, int shard) {
        return new RowEntry(
                key(event.getRow()),
                event.getRow(),
                event.getSource(),
                shard,
                "registered",
                "",
                event.getDeviceId(),
                event.getSerialNumber(),
                event.getProductKey(),
                event.getGroupTag(),
                null,
                FindingsJson.array(event.getWarnings()),
                event.getRegisteredAt());
    }

    static RowEntry of(DeviceRejected event, int shard) {
        List<RowFinding> faults = event.getFaults();
        return new RowEntry(
                key(event.getRow()),
                event.getRow(),
                event.getSource(),
                shard,
                "rejected",
                faults.isEmpty() ? UNEXPECTED : faults.get(0).getCode(),
                "",
                event.getSerialNumber(),
                event.getProductKey(),
                event.getGroupTag(),
                FindingsJson.array(faults),
                FindingsJson.array(event.getWarnings()),
                event.getRejectedAt());
    }

    static RowEntry of(DeviceRefused event, int shard) {
        return new RowEntry(
                key(event.getRow()),
                event.getRow(),
                event.getSource(),
                shard,
                event.getOutcome(),
                event.getFinding().getCode(),
                event.getDeviceId(),
                event.getSerialNumber(),
                event.getProductKey(),
                event.getGroupTag(),
                FindingsJson.array(List.of(event.getFinding())),
                FindingsJson.array(event.getWarnings()),
                event.getRefusedAt());
    }

    /** A device of a list that was given its profile by hand: that is what its row came to. */
    static RowEntry of(DeviceChanged event, RowName row, int shard) {
        return new RowEntry(
                new RowKey(row.uploadId(), row.rowNumber()),
                RowRef.newBuilder()
                        .setRegistrationId(event.getRegistrationId())
                        .setUploadId(row.uploadId().toString())
                        .setRowNumber(row.rowNumber())
                        .setCustomer(event.getCustomer())
                        .setSubmitter(event.getBy())
                        .setReceivedAt(event.getChangedAt())
                        .build(),
                RowSource.newBuilder().build(),
                shard,
                "registered",
                "",
                event.getDeviceId(),
                "",
                "",
                event.getGroupTag(),
                null,
                null,
                event.getChangedAt());
    }

    /** Which of two tellings of the same row counts: the first, unless it was only an unexpected error. */
    static RowEntry decided(RowEntry first, RowEntry second) {
        return first.isUnexpected() && !second.isUnexpected() ? second : first;
    }

    boolean isUnexpected() {
        return code.equals(UNEXPECTED);
    }

    private static RowKey key(RowRef row) {
        return new RowKey(UUID.fromString(row.getUploadId()), row.getRowNumber());
    }
}
