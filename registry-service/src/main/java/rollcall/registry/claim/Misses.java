package rollcall.registry.claim;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import rollcall.devices.identity.RowKey;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.NearMiss;
import rollcall.devices.judgement.NearMiss.Names;
import rollcall.devices.judgement.Reason;
import rollcall.events.CatalogueNear;
import rollcall.events.DeviceAccepted;
import rollcall.events.RowRef;
import rollcall.registry.record.RefusalRecord;

/** Rows whose device the catalogue does not know. What one was told once it is told again, be its entry there by then. */
public final class Misses {
    private final Refusals refusals;
    private final Clock clock;

    public Misses(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Whether the row was given up before. */
    public boolean remembers(RowRef row) {
        return refusals.find(row.getRegistrationId(), row.getReceivedAt())
                .filter(answer -> answer.getCode().equals(Code.DEVICE_NOT_FOUND.name()))
                .isPresent();
    }

    /** Gives the row up. */
    public void remember(DeviceAccepted row) {
        keep(row, answer(row, new Finding(Code.DEVICE_NOT_FOUND, "", "", "", Map.of())));
    }

    /**
     * The row's refusal: the one it had before, else one that says what was looked up, and what nearly fits.
     *
     * @param near the submitter's own entry that has the most in common with the row
     */
    public RefusalRecord refuse(DeviceAccepted row, Optional<CatalogueNear> near) {
        return refusals.find(row.getRow().getRegistrationId(), row.getRow().getReceivedAt())
                .orElseGet(() -> keep(row, answer(row, finding(row, near))));
    }

    private static Finding finding(DeviceAccepted row, Optional<CatalogueNear> near) {
        return near.flatMap(entry -> NearMiss.between(
                        new Names(row.getManufacturer(), row.getModel(), row.getSerialNumber()),
                        new Names(entry.getManufacturer(), entry.getModel(), entry.getSerialNumber())))
                .orElseGet(() -> whatWasLookedUp(row));
    }

    private RefusalRecord keep(DeviceAccepted row, RefusalRecord answer) {
        refusals.keep(row.getRow().getRegistrationId(), row.getRow().getReceivedAt(), answer);
        return answer;
    }

    private static Finding whatWasLookedUp(DeviceAccepted row) {
        return new RowKey(row.getDeviceId()).isProductKey()
                ? Finding.of(Reason.PRODUCT_KEY_NOT_IN_CATALOGUE, row.getProductKey())
                : Finding.of(
                        Reason.TUPLE_NOT_IN_CATALOGUE, row.getManufacturer(), row.getModel(), row.getSerialNumber());
    }

    private RefusalRecord answer(DeviceAccepted row, Finding finding) {
        return RefusalRecord.newBuilder()
                .setRowNumber(row.getRow().getRowNumber())
                .setCode(finding.code().name())
                .setReason(finding.reason())
                .setColumn(finding.column())
                .setValue(finding.value())
                .setArguments(finding.arguments())
                .setWinningRow(0)
                .setSourcePartition(row.getSource().getPartition())
                .setSourceOffset(row.getSource().getOffset())
                .setDecidedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }
}
