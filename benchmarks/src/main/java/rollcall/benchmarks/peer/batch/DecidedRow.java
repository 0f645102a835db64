package rollcall.benchmarks.peer.batch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import rollcall.devices.identity.Identity;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.Finding;

/**
 * A row with what became of it, as the table of rows has it.
 *
 * @param code of what ended it; empty where it registered its device
 * @param deviceId empty where the row was rejected
 * @param faults a JSON array; null if there are none
 * @param warnings the same
 */
record DecidedRow(
        int number,
        int line,
        String outcome,
        String code,
        String deviceId,
        String serialNumber,
        String productKey,
        String groupTag,
        String faults,
        String warnings) {

    static DecidedRow rejected(
            int number, int line, Identity identity, String groupTag, List<Finding> faults, List<Finding> warnings) {
        Code code = faults.get(0).code();
        return new DecidedRow(
                number,
                line,
                outcome(code),
                code.name(),
                "",
                identity.serialNumber(),
                identity.productKey(),
                groupTag,
                Json.findings(faults),
                Json.findings(warnings));
    }

    static DecidedRow registered(int number, int line, Claim claim, List<Finding> warnings) {
        return new DecidedRow(
                number,
                line,
                "registered",
                "",
                claim.deviceId(),
                claim.identity().serialNumber(),
                claim.identity().productKey(),
                claim.groupTag(),
                null,
                Json.findings(warnings));
    }

    /** The same row, which did not get its device. */
    DecidedRow refused(Finding fault) {
        return new DecidedRow(
                number,
                line,
                outcome(fault.code()),
                fault.code().name(),
                deviceId,
                serialNumber,
                productKey,
                groupTag,
                Json.findings(List.of(fault)),
                warnings);
    }

    /** In the order of the table's columns. */
    void addTo(CopyText lines, UUID upload, Instant now) {
        lines.with(upload)
                .with(now)
                .with(number)
                .with(line)
                .with(outcome)
                .with(code)
                .with(deviceId)
                .with(serialNumber)
                .with(productKey)
                .with(groupTag)
                .with(faults)
                .with(warnings)
                .endLine();
    }

    private static String outcome(Code code) {
        return code.effect().name().toLowerCase(Locale.ROOT);
    }
}
