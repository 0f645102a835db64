package rollcall.systemtests.history;

/**
 * A row, as every event names it.
 *
 * @param number counted from 1
 */
public record RowName(String uploadId, int number) {

    /** Reads a registration id: upload id, colon, row number. */
    public static RowName of(String registrationId) {
        int colon = registrationId.lastIndexOf(':');
        return new RowName(registrationId.substring(0, colon), Integer.parseInt(registrationId.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return "row " + number + " of upload " + uploadId;
    }
}
