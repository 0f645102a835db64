package rollcall.registry.claim;

import rollcall.devices.judgement.Reason;

/**
 * Why a row claims nothing.
 *
 * @param winningRow the row of the same upload that speaks for the device; 0 unless the row is a duplicate
 */
record Verdict(Reason reason, int winningRow) {
    static Verdict of(Reason reason) {
        return new Verdict(reason, 0);
    }
}
