package rollcall.registry.device;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import rollcall.access.Caller;
import rollcall.bodies.MeasuredBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Partner Center's way to give many devices a profile by hand. Answered when the whole list is on Kafka; what came of each
 * device is asked for as of an upload's rows.
 */
@RestController
final class PolicyUpdatesApi {
    private static final int MOST = 10_000;
    private static final long LARGEST = 16L << 20;

    private final ObjectReader json;
    private final PolicyUpdates updates;

    PolicyUpdatesApi(JsonMapper json, PolicyUpdates updates) {
        this.json = json.readerFor(WantedUpdates.class);
        this.updates = updates;
    }

    /** @param devices each with its id and the profile it is to have */
    record WantedUpdates(@Nullable List<@Nullable WantedDevice> devices) {}

    /** Gives devices a profile by hand, whatever their tags say, until they are sent again without one. */
    @PatchMapping(name = "updateDevicePolicies", path = "/v1/customers/{customer}/devicePolicyUpdates")
    CompletableFuture<ResponseEntity<Void>> update(
            @PathVariable String customer, Caller caller, HttpServletRequest request) throws IOException {
        List<WantedDevice> devices = devices(request);
        UUID listId = updates.newId(customer, devices, caller, request);
        return updates.publish(listId, customer, devices, caller, request)
                .thenApply(published -> ResponseEntity.accepted()
                        .location(UriComponentsBuilder.fromPath("/customers/{customer}/batchJobStatus/{id}")
                                .build(customer, listId))
                        .build());
    }

    private List<WantedDevice> devices(HttpServletRequest request) throws IOException {
        List<@Nullable WantedDevice> devices;
        try {
            WantedUpdates wanted = json.readValue(new MeasuredBody(request.getInputStream(), LARGEST));
            devices = wanted.devices();
        } catch (JacksonException malformed) {
            throw DeviceRefusals.listInvalid();
        }
        if (devices == null || devices.isEmpty()) {
            throw DeviceRefusals.listInvalid();
        }
        if (devices.size() > MOST) {
            throw DeviceRefusals.tooMany(MOST);
        }
        for (int index = 0; index < devices.size(); index++) {
            WantedDevice device = devices.get(index);
            if (device == null || device.soundId().isEmpty()) {
                throw DeviceRefusals.unnamed(index + 1);
            }
            device.profileId();
        }
        return devices;
    }
}
