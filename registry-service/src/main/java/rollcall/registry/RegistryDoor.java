package rollcall.registry;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static rollcall.access.Party.ANY_ORGANIZATION;
import static rollcall.access.Party.CUSTOMER;
import static rollcall.access.Party.ITS_PARTNER;
import static rollcall.access.Party.OPERATOR;
import static rollcall.access.Party.PARTNER;
import static rollcall.access.Scope.CATALOGUE_PUBLISH;
import static rollcall.access.Scope.CONFLICTS_SETTLE;
import static rollcall.access.Scope.DEVICES_MANAGE;
import static rollcall.access.Scope.PROFILES_MANAGE;
import static rollcall.access.Scope.RELATIONSHIPS_MANAGE;

import org.springframework.http.HttpMethod;
import rollcall.access.Door;
import rollcall.access.Rule;

/** Who may give and ask for consent, and say what it built. Each side speaks for itself
 * alone; what they cannot agree on, the operator settles. Devices are changed by who has them or registered them. */
public final class RegistryDoor {
    private RegistryDoor() {}

    public static Door door() {
        return Door.of(
                Rule.of(POST, "/v1/partners/{partner}/catalogue", CATALOGUE_PUBLISH, PARTNER),
                Rule.of(POST, "/v1/operator/conflicts/{id}", CONFLICTS_SETTLE, OPERATOR),
                Rule.of(GET, "/v1/customers/{customer}/policies", PROFILES_MANAGE, CUSTOMER),
                Rule.of(POST, "/v1/customers/{customer}/policies", PROFILES_MANAGE, CUSTOMER),
                Rule.of(GET, "/v1/customers/{customer}/policies/{id}", PROFILES_MANAGE, CUSTOMER),
                Rule.of(PUT, "/v1/customers/{customer}/policies/{id}", PROFILES_MANAGE, CUSTOMER),
                Rule.of(DELETE, "/v1/customers/{customer}/policies/{id}", PROFILES_MANAGE, CUSTOMER),
                Rule.of(
                        DELETE,
                        "/v1/customers/{customer}/deviceBatches/{batch}/devices/{device}",
                        DEVICES_MANAGE,
                        CUSTOMER,
                        ITS_PARTNER),
                Rule.of(
                        PUT,
                        "/v1/customers/{customer}/deviceBatches/{batch}/devices/{device}",
                        DEVICES_MANAGE,
                        CUSTOMER,
                        ITS_PARTNER),
                Rule.of(PATCH, "/v1/customers/{customer}/devicePolicyUpdates", DEVICES_MANAGE, CUSTOMER, ITS_PARTNER),
                Rule.of(GET, "/v1/customers/{customer}/webhooks", DEVICES_MANAGE, CUSTOMER),
                Rule.of(POST, "/v1/customers/{customer}/webhooks", DEVICES_MANAGE, CUSTOMER),
                Rule.of(GET, "/v1/customers/{customer}/webhooks/{id}", DEVICES_MANAGE, CUSTOMER),
                Rule.of(DELETE, "/v1/customers/{customer}/webhooks/{id}", DEVICES_MANAGE, CUSTOMER),
                graph(DELETE, "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/{id}"),
                graph(PATCH, "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/{id}"),
                graph(POST, "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/{id}/updateDeviceProperties"),
                graph(POST, "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/{id}/assignUserToDevice"),
                graph(POST, "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/{id}/unassignUserFromDevice"),
                graph(DELETE, "/beta/deviceManagement/windowsAutopilotDeviceIdentities/{id}"),
                graph(PATCH, "/beta/deviceManagement/windowsAutopilotDeviceIdentities/{id}"),
                graph(POST, "/beta/deviceManagement/windowsAutopilotDeviceIdentities/{id}/updateDeviceProperties"),
                graph(POST, "/beta/deviceManagement/windowsAutopilotDeviceIdentities/{id}/assignUserToDevice"),
                graph(POST, "/beta/deviceManagement/windowsAutopilotDeviceIdentities/{id}/unassignUserFromDevice"),
                Rule.of(POST, "/v1/partners/{partner}/relationships", RELATIONSHIPS_MANAGE, PARTNER),
                Rule.of(GET, "/v1/partners/{partner}/relationships", RELATIONSHIPS_MANAGE, PARTNER),
                Rule.of(GET, "/v1/partners/{partner}/relationships/{customer}", RELATIONSHIPS_MANAGE, PARTNER),
                Rule.of(DELETE, "/v1/partners/{partner}/relationships/{customer}", RELATIONSHIPS_MANAGE, PARTNER),
                Rule.of(GET, "/v1/customers/{customer}/relationships", RELATIONSHIPS_MANAGE, CUSTOMER),
                Rule.of(GET, "/v1/customers/{customer}/relationships/{partner}", RELATIONSHIPS_MANAGE, CUSTOMER),
                Rule.of(DELETE, "/v1/customers/{customer}/relationships/{partner}", RELATIONSHIPS_MANAGE, CUSTOMER),
                Rule.of(
                        POST,
                        "/v1/customers/{customer}/relationships/{partner}/{link}",
                        RELATIONSHIPS_MANAGE,
                        CUSTOMER));
    }

    /** About the caller itself: its path names no customer. */
    private static Rule graph(HttpMethod method, String path) {
        return Rule.of(method, path, DEVICES_MANAGE, ANY_ORGANIZATION);
    }
}
