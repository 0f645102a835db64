package rollcall.registry.claim;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;
import rollcall.schemas.RegistrationId;

/** Rows whose claim ended. They had their answer, and must not be decided anew when they come again. */
public final class PastClaims {
    private static final String NO_CODE = "";

    private final Refusals refusals;
    private final Clock clock;

    public PastClaims(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    /** To be called when the device's claim ends. */
    void remember(DeviceRecord device) {
        RefusalRecord past = RefusalRecord.newBuilder()
                .setRowNumber(device.getRowNumber())
                .setCode(NO_CODE)
                .setReason("")
                .setWinningRow(0)
                .setSourcePartition(device.getSourcePartition())
                .setSourceOffset(device.getSourceOffset())
                .setDecidedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
        refusals.keep(RegistrationId.of(device.getUploadId(), device.getRowNumber()), device.getReceivedAt(), past);
    }

    static boolean isOne(RefusalRecord answer) {
        return answer.getCode().equals(NO_CODE);
    }
}
