package rollcall.ingest;

import static org.springframework.http.HttpMethod.POST;
import static rollcall.access.Party.ANY_ORGANIZATION;
import static rollcall.access.Party.CUSTOMER;
import static rollcall.access.Party.ITS_PARTNER;
import static rollcall.access.Rule.ToOthers.RELATIONSHIP_REQUIRED;
import static rollcall.access.Scope.CHECKINS_WRITE;
import static rollcall.access.Scope.DEVICES_UPLOAD;

import rollcall.access.Door;
import rollcall.access.Rule;

/** Who may send what: the customer for itself, and partners with its consent; what was seen, anybody. */
public final class IngestDoor {
    private IngestDoor() {}

    public static Door door() {
        return Door.of(
                upload("/v1/customers/{customer}/deviceBatches"),
                upload("/v1/customers/{customer}/deviceBatches/{groupTag}/devices"),
                imports("/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities"),
                imports("/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities/import"),
                imports("/beta/deviceManagement/importedWindowsAutopilotDeviceIdentities"),
                imports("/beta/deviceManagement/importedWindowsAutopilotDeviceIdentities/import"),
                Rule.of(POST, "/v1/checkins", CHECKINS_WRITE, ANY_ORGANIZATION));
    }

    /** For the caller itself: its path names no customer. */
    private static Rule imports(String path) {
        return Rule.of(POST, path, DEVICES_UPLOAD, ANY_ORGANIZATION);
    }

    private static Rule upload(String path) {
        return Rule.of(POST, path, DEVICES_UPLOAD, CUSTOMER, ITS_PARTNER).telling(RELATIONSHIP_REQUIRED);
    }
}
