package rollcall.registry.device;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.devices.identity.DeviceId;
import rollcall.events.DeviceCommand;
import rollcall.schemas.TopicCatalogue;

/** One device of a batch, by whoever has or registered it. */
@RestController
@RequestMapping("/v1/customers/{customer}/deviceBatches/{batch}/devices/{device}")
final class DevicesApi {
    private final DeviceCommands commands;

    DevicesApi(DeviceCommands commands) {
        this.commands = commands;
    }

    /** Deregisters a device: it is free at once, and anybody may register it. */
    @DeleteMapping(name = "deregisterDevice")
    CompletableFuture<ResponseEntity<Void>> delete(
            @PathVariable String customer,
            @PathVariable String batch,
            @PathVariable String device,
            Caller caller,
            HttpServletRequest request) {
        if (!DeviceId.isWellFormed(device)) {
            throw DeviceRefusals.notFound(device);
        }
        DeviceCommand.Builder command = commands.command("deregister", customer, device, caller, request)
                .setBatch(batch);
        return commands.send(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED, command)
                .thenApply(decided -> ResponseEntity.status(
                                decided.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                        .build());
    }

    /**
     * Gives a device a profile by hand, whatever its tag says; without one its tag counts again.
     *
     * @param wanted its id counts where the address has none, as one client sends it
     */
    @PutMapping(name = "updateDevice")
    CompletableFuture<ResponseEntity<DeviceView>> update(
            @PathVariable String customer,
            @PathVariable String batch,
            @PathVariable String device,
            @RequestBody WantedDevice wanted,
            Caller caller,
            HttpServletRequest request) {
        String id = DeviceId.isWellFormed(device)
                ? device
                : wanted.soundId().orElseThrow(() -> DeviceRefusals.notFound(device));
        DeviceCommand.Builder command = commands.command("assign", customer, id, caller, request)
                .setBatch(batch)
                .setProfileId(wanted.profileId());
        return commands.send(TopicCatalogue.DEVICES_PROFILE_REQUESTED, command)
                .thenApply(decided -> decided.map(known -> ResponseEntity.ok(DeviceView.of(id, known)))
                        .orElseGet(() -> ResponseEntity.accepted().build()));
    }
}
