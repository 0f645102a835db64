package rollcall.registry.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.devices.identity.DeviceId;
import rollcall.events.DeviceCommand;
import rollcall.registry.device.DeviceCommands;
import rollcall.registry.device.DeviceRefusals;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** One of the caller's devices. Each call answers 204 when it is decided, 202 if that takes longer than a call waits. */
@RestController
@RequestMapping({
    "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/{id}",
    "/beta/deviceManagement/windowsAutopilotDeviceIdentities/{id}"
})
final class IdentitiesApi {
    private final DeviceCommands commands;

    IdentitiesApi(DeviceCommands commands) {
        this.commands = commands;
    }

    /** Deregisters a device: it is free at once, and anybody may register it. */
    @DeleteMapping(name = "deleteGraphDevice")
    CompletableFuture<ResponseEntity<Void>> delete(@PathVariable String id, Caller caller, HttpServletRequest request) {
        return send(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED, command("deregister", id, caller, request));
    }

    /** Changes group tag and user. */
    @PatchMapping(name = "patchGraphDevice")
    CompletableFuture<ResponseEntity<Void>> patch(
            @PathVariable String id, @RequestBody WantedProperties wanted, Caller caller, HttpServletRequest request) {
        return update(id, wanted, caller, request);
    }

    /** Changes group tag and user, as Graph's action of that name. */
    @PostMapping(name = "updateGraphDeviceProperties", path = "/updateDeviceProperties")
    CompletableFuture<ResponseEntity<Void>> updateProperties(
            @PathVariable String id, @RequestBody WantedProperties wanted, Caller caller, HttpServletRequest request) {
        return update(id, wanted, caller, request);
    }

    /** Says whom a device is meant for. */
    @PostMapping(name = "assignUserToGraphDevice", path = "/assignUserToDevice")
    CompletableFuture<ResponseEntity<Void>> assignUser(
            @PathVariable String id, @RequestBody WantedProperties wanted, Caller caller, HttpServletRequest request) {
        return update(id, wanted.user(), caller, request);
    }

    /** Says that a device is meant for nobody in particular. */
    @PostMapping(name = "unassignUserFromGraphDevice", path = "/unassignUserFromDevice")
    CompletableFuture<ResponseEntity<Void>> unassignUser(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        return update(id, WantedProperties.NO_USER, caller, request);
    }

    private CompletableFuture<ResponseEntity<Void>> update(
            String id, WantedProperties wanted, Caller caller, HttpServletRequest request) {
        WantedProperties sound = wanted.sound();
        return send(
                TopicCatalogue.DEVICES_UPDATE_REQUESTED,
                command("update", id, caller, request)
                        .setGroupTag(sound.groupTag())
                        .setAssignedUser(sound.userPrincipalName()));
    }

    private DeviceCommand.Builder command(String command, String id, Caller caller, HttpServletRequest request) {
        if (!DeviceId.isWellFormed(id)) {
            throw DeviceRefusals.notFound(id);
        }
        return commands.command(command, caller.organization(), id, caller, request);
    }

    private CompletableFuture<ResponseEntity<Void>> send(Topic topic, DeviceCommand.Builder command) {
        return commands.send(topic, command)
                .thenApply(decided -> ResponseEntity.status(
                                decided.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                        .build());
    }
}
