package rollcall.schemas;

import java.util.UUID;

/** How a row is identified for good, so that it is recognized wherever and however often it arrives. */
public final class RegistrationId {
    private RegistrationId() {}

    /** Upload id, colon, row number: the same row of the same upload always has the same id. */
    public static String of(UUID uploadId, int rowNumber) {
        return of(uploadId.toString(), rowNumber);
    }

    /** The same, from the upload id's text form. */
    public static String of(String uploadId, int rowNumber) {
        return uploadId + ':' + rowNumber;
    }
}
