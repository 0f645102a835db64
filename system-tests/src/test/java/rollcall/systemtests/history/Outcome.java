package rollcall.systemtests.history;

/**
 * One event's word on a row.
 *
 * @param outcome registered, unchanged, rejected or refused
 * @param code empty if it was registered
 * @param deviceId empty if the event names none
 * @param winningRow the row of the same upload that spoke for the device; 0 if it was another reason
 */
public record Outcome(RowName row, String outcome, String code, String deviceId, int winningRow) {
    static final String REGISTERED = "registered";
    static final String UNEXPECTED = "UNEXPECTED";

    boolean isUnexpected() {
        return code.equals(UNEXPECTED);
    }

    @Override
    public String toString() {
        return outcome + (code.isEmpty() ? "" : " (" + code + ")") + (deviceId.isEmpty() ? "" : " as " + deviceId);
    }
}
