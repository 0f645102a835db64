package rollcall.status.devices;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.leaving.Departures;

/** How many devices a customer has, by how they stand. */
@RestController
final class DeviceCountsApi {
    private final DeviceQueries devices;
    private final FailureQueries failures;
    private final Departures departures;

    DeviceCountsApi(DeviceQueries devices, FailureQueries failures, Departures departures) {
        this.devices = devices;
        this.failures = failures;
        this.departures = departures;
    }

    /** The same numbers that the list of devices gives for each status, all at once. */
    @GetMapping(name = "countDevices", path = "/v1/customers/{customer}/deviceCounts")
    JsonAnswer counts(@PathVariable String customer) {
        departures.await(customer);
        Map<DeviceStatus, Integer> counts = new EnumMap<>(DeviceStatus.class);
        counts.putAll(devices.byStatus(customer));
        counts.put(
                DeviceStatus.REGISTRATION_FAILED,
                failures.total(DeviceFilter.of(customer, DeviceStatus.REGISTRATION_FAILED.name(), "", "", "", "")));
        return json -> {
            json.writeStartObject();
            json.writeNumberProperty(
                    "totalCount",
                    counts.values().stream().mapToInt(Integer::intValue).sum());
            json.writeObjectPropertyStart("byStatus");
            for (DeviceStatus status : DeviceStatus.values()) {
                json.writeNumberProperty(status.name(), counts.getOrDefault(status, 0));
            }
            json.writeEndObject();
            json.writeEndObject();
        };
    }
}
