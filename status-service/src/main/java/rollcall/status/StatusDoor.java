package rollcall.status;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static rollcall.access.Party.ANY_ORGANIZATION;
import static rollcall.access.Party.CUSTOMER;
import static rollcall.access.Party.ITS_PARTNER;
import static rollcall.access.Party.OPERATOR;
import static rollcall.access.Party.PARTNER;
import static rollcall.access.Scope.AUDIT_READ;
import static rollcall.access.Scope.CATALOGUE_PUBLISH;
import static rollcall.access.Scope.CONFLICTS_SETTLE;
import static rollcall.access.Scope.DEADLETTERS_READ;
import static rollcall.access.Scope.DEADLETTERS_REDRIVE;
import static rollcall.access.Scope.DEVICES_MANAGE;
import static rollcall.access.Scope.DEVICES_READ;
import static rollcall.access.Scope.METRICS_READ;
import static rollcall.access.Scope.VIEW_REBUILD;

import rollcall.access.Door;
import rollcall.access.Rule;

/**
 * Who may see what. A partner sees the uploads it sent and what came of them, nothing else of the customer; and what it has
 * published itself.
 */
public final class StatusDoor {
    private StatusDoor() {}

    public static Door door() {
        return Door.of(
                sent("/v1/customers/{customer}/uploads"),
                sent("/v1/customers/{customer}/uploads/{id}"),
                sent("/v1/customers/{customer}/uploads/{id}/rows"),
                sent("/v1/customers/{customer}/uploads/{id}/failed.csv"),
                sent("/v1/customers/{customer}/batchJobStatus/{uploadId}"),
                sent("/v1/customers/{customer}/deviceBatches"),
                sent("/v1/customers/{customer}/deviceBatches/{groupTag}/devices"),
                sent("/v1/customers/{customer}/events"),
                owned("/v1/customers/{customer}/devices"),
                owned("/v1/customers/{customer}/devices/{id}"),
                owned("/v1/customers/{customer}/devices.csv"),
                owned("/v1/customers/{customer}/deviceCounts"),
                Rule.of(DELETE, "/v1/customers/{customer}/devices", DEVICES_MANAGE, CUSTOMER, ITS_PARTNER),
                Rule.of(DELETE, "/v1/customers/{customer}/uploads/{id}/devices", DEVICES_MANAGE, CUSTOMER, ITS_PARTNER),
                Rule.of(GET, "/v1/customers/{customer}/webhooks/{id}/deliveries", DEVICES_MANAGE, CUSTOMER),
                Rule.of(
                        POST,
                        "/v1/customers/{customer}/webhooks/{id}/deliveries/{delivery}/redeliver",
                        DEVICES_MANAGE,
                        CUSTOMER),
                Rule.of(POST, "/v1/customers/{customer}/webhooks/{id}/ping", DEVICES_MANAGE, CUSTOMER),
                Rule.of(GET, "/v1/customers/{customer}/audit", AUDIT_READ, CUSTOMER),
                Rule.of(GET, "/v1/partners/{partner}/catalogue", CATALOGUE_PUBLISH, PARTNER),
                graph("/v1.0/deviceManagement/windowsAutopilotDeviceIdentities"),
                graph("/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/$count"),
                graph("/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/{id}"),
                graph("/beta/deviceManagement/windowsAutopilotDeviceIdentities"),
                graph("/beta/deviceManagement/windowsAutopilotDeviceIdentities/$count"),
                graph("/beta/deviceManagement/windowsAutopilotDeviceIdentities/{id}"),
                graph("/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities"),
                graph("/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities/{id}"),
                graph("/beta/deviceManagement/importedWindowsAutopilotDeviceIdentities"),
                graph("/beta/deviceManagement/importedWindowsAutopilotDeviceIdentities/{id}"),
                dismissal("/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities/{id}"),
                dismissal("/beta/deviceManagement/importedWindowsAutopilotDeviceIdentities/{id}"),
                Rule.of(GET, "/v1/operator/conflicts", CONFLICTS_SETTLE, OPERATOR),
                Rule.of(GET, "/v1/operator/conflicts/{id}", CONFLICTS_SETTLE, OPERATOR),
                Rule.of(GET, "/v1/operator/deadLetters", DEADLETTERS_READ, OPERATOR),
                Rule.of(GET, "/v1/operator/deadLetters/{id}", DEADLETTERS_READ, OPERATOR),
                Rule.of(POST, "/v1/operator/deadLetters/{id}/redrive", DEADLETTERS_REDRIVE, OPERATOR),
                Rule.of(GET, "/v1/operator/now", METRICS_READ, OPERATOR),
                Rule.of(GET, "/actuator/stalled", METRICS_READ, OPERATOR),
                Rule.of(GET, "/actuator/rebuild", VIEW_REBUILD, OPERATOR),
                Rule.of(POST, "/actuator/rebuild", VIEW_REBUILD, OPERATOR),
                Rule.of(DELETE, "/actuator/rebuild", VIEW_REBUILD, OPERATOR));
    }

    private static Rule sent(String path) {
        return Rule.of(GET, path, DEVICES_READ, CUSTOMER, ITS_PARTNER);
    }

    /** About the caller itself: its path names no customer. */
    private static Rule graph(String path) {
        return Rule.of(GET, path, DEVICES_READ, ANY_ORGANIZATION);
    }

    private static Rule dismissal(String path) {
        return Rule.of(DELETE, path, DEVICES_MANAGE, ANY_ORGANIZATION);
    }

    private static Rule owned(String path) {
        return Rule.of(GET, path, DEVICES_READ, CUSTOMER);
    }
}
