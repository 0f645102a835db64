package rollcall.status.devices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.AccessSettings;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.PageRequest;
import rollcall.status.leaving.Departures;
import rollcall.words.Language;

/** A customer's devices, and the registrations that failed. */
@RestController
@RequestMapping("/v1/customers/{customer}/devices")
final class DevicesApi {
    private final DeviceQueries devices;
    private final FailureQueries failures;
    private final ChangeQueries changes;
    private final Departures departures;
    private final String operator;

    DevicesApi(
            DeviceQueries devices,
            FailureQueries failures,
            ChangeQueries changes,
            Departures departures,
            AccessSettings access) {
        this.devices = devices;
        this.failures = failures;
        this.changes = changes;
        this.departures = departures;
        this.operator = access.operator();
    }

    /**
     * Devices in the order of their serial numbers, behind them the failed registrations, the newest upload first. Filters
     * narrow the list down together.
     *
     * @param status one of the five device statuses, such as {@code READY_FOR_USER}
     * @param profileId the id of the profile that they have now; a failed registration has none
     * @param uploadId the upload whose row registered them for their present owner, or in which their registration failed; an
     *     upload that found a device registered already, or only changed it, is not the one. With it, devices come in the
     *     order of its rows
     * @param q how the serial number begins, in any capitalization
     */
    @GetMapping(name = "listDevices")
    JsonAnswer list(
            @PathVariable String customer,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String groupTag,
            @RequestParam(required = false) String profileId,
            @RequestParam(required = false) String uploadId,
            @RequestParam(required = false) String q,
            Language language,
            HttpServletRequest request) {
        departures.await(customer);
        DevicePage page = DevicePage.read(
                new DevicePage.Source(devices, failures),
                DeviceFilter.of(customer, status, groupTag, profileId, uploadId, q),
                PageRequest.of(request));
        return json -> {
            json.writeStartObject();
            json.writeNumberProperty("totalCount", page.total());
            json.writeArrayPropertyStart("items");
            page.devices().forEach(device -> DeviceJson.item(json, device, language));
            page.failures().forEach(failed -> DeviceJson.item(json, failed, language));
            json.writeEndArray();
            page.next().ifPresent(token -> token.write(json));
            json.writeEndObject();
        };
    }

    /** One device: what it is, whose, how it came here, and what has happened to it; of a former one only the latter. */
    @GetMapping(name = "getDevice", path = "/{id}")
    JsonAnswer one(@PathVariable String customer, @PathVariable String id, Language language) {
        departures.await(customer, id);
        Optional<Device> found = devices.find(customer, id);
        Timeline timeline = Timeline.of(changes.of(customer, id), customer, operator);
        if (found.isEmpty()) {
            return Optional.of(timeline)
                    .filter(Timeline::isEnded)
                    .<JsonAnswer>map(past -> json -> past.writePast(json, id, language))
                    .orElseThrow(NotFound::device);
        }
        Device device = found.get();
        String warnings = devices.warnings(device).orElse(null);
        return json -> DeviceJson.whole(json, device, warnings, timeline, language);
    }
}
