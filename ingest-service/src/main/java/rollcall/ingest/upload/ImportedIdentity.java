package rollcall.ingest.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rollcall.bodies.GraphBody.Said;
import rollcall.schemas.RegistrationId;

/**
 * A device that was taken in, in Graph's spelling: what it said of itself, and that nothing is known of it yet.
 *
 * @param id by which is asked what has become of it: the row's registration id
 * @param importId the upload's id
 */
record ImportedIdentity(
        String id,
        String importId,
        String groupTag,
        String serialNumber,
        String productKey,
        String assignedUserPrincipalName,
        State state) {

    /** @param deviceImportStatus {@code unknown} as long as nobody has looked at the row */
    record State(String deviceImportStatus, String deviceRegistrationId, int deviceErrorCode, String deviceErrorName) {
        private static final State UNKNOWN = new State("unknown", "", 0, "");
    }

    /** @param said the devices in the order of the upload's rows */
    static List<ImportedIdentity> of(UUID uploadId, List<Said> said) {
        List<ImportedIdentity> imported = new ArrayList<>(said.size());
        for (Said device : said) {
            imported.add(new ImportedIdentity(
                    RegistrationId.of(uploadId, imported.size() + 1),
                    uploadId.toString(),
                    device.groupTag(),
                    device.serialNumber(),
                    device.productKey(),
                    device.assignedUser(),
                    State.UNKNOWN));
        }
        return imported;
    }
}
