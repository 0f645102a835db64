package rollcall.status.devices;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.status.answer.Sight;
import rollcall.status.leaving.Deregistrations;
import rollcall.status.leaving.Deregistrations.Meant;
import rollcall.status.leaving.Deregistrations.Requested;
import rollcall.status.leaving.LeavingRefusals;

/** Deregisters the devices that a filter finds. */
@RestController
final class DevicesLeaveApi {
    private static final List<String> FILTERS = List.of("status", "groupTag", "profileId", "uploadId", "q");

    private final Deregistrations deregistrations;

    DevicesLeaveApi(Deregistrations deregistrations) {
        this.deregistrations = deregistrations;
    }

    /**
     * The same filters as the list has, one of them at least, and no other parameters. A partner means those that it
     * registered.
     *
     * @param status one of the five device statuses, such as {@code READY_FOR_USER}
     * @param profileId the id of the profile that they have now
     * @param uploadId the upload whose row registered them for their present owner
     * @param q how the serial number begins, in any capitalization
     */
    @DeleteMapping(name = "deregisterDevices", path = "/v1/customers/{customer}/devices")
    ResponseEntity<Requested> leave(
            @PathVariable String customer,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String groupTag,
            @RequestParam(required = false) String profileId,
            @RequestParam(required = false) String uploadId,
            @RequestParam(required = false) String q,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        refuseUnknown(request.getParameterMap().keySet());
        DeviceFilter filter = DeviceFilter.of(customer, status, groupTag, profileId, uploadId, q);
        if (filter.isEmpty()) {
            throw LeavingRefusals.filterRequired();
        }
        Sight sight = Sight.of(customer, caller);
        Map<String, Object> parameters = filter.parameters();
        sight.submitter().ifPresent(submitter -> parameters.put("submitter", submitter));
        Map<String, String> told = new TreeMap<>();
        filter.status().map(DeviceStatus::name).ifPresent(word -> told.put("status", word));
        filter.groupTag().ifPresent(tag -> told.put("groupTag", tag));
        filter.profile().ifPresent(profile -> told.put("profileId", profile));
        filter.upload().ifPresent(upload -> told.put("uploadId", upload.toString()));
        filter.serial().ifPresent(serial -> told.put("serialNumber", serial));
        String sql = "SELECT device_id, upload_id FROM devices WHERE " + filter.deviceConditions() + sight.condition();
        return ResponseEntity.accepted()
                .body(deregistrations.request(new Meant(customer, sql, parameters, told), caller, request));
    }

    private static void refuseUnknown(Set<String> parameters) {
        parameters.stream()
                .filter(parameter -> !FILTERS.contains(parameter))
                .findFirst()
                .ifPresent(parameter -> {
                    throw LeavingRefusals.unknown(parameter, String.join(", ", FILTERS));
                });
    }
}
