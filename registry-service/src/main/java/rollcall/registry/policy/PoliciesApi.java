package rollcall.registry.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import rollcall.access.Caller;
import rollcall.events.Profile;
import rollcall.events.ProfileCommand;
import rollcall.registry.profile.Profiles;
import rollcall.registry.profile.Profiling;

/** A customer's profiles, and the group tags that lead to them. */
@RestController
@RequestMapping("/v1/customers/{customer}/policies")
final class PoliciesApi {
    private final Governing governing;
    private final KnownProfiles profiles;

    PoliciesApi(Governing governing, KnownProfiles profiles) {
        this.governing = governing;
        this.profiles = profiles;
    }

    /** The customer's own, and those that are there for everybody. */
    @GetMapping(name = "listPolicies")
    PolicyList list(@PathVariable String customer) {
        return PolicyList.of(profiles.of(customer).stream().map(PolicyView::of).toList());
    }

    /** One profile, the customer's own or one that is there for everybody. */
    @GetMapping(name = "getPolicy", path = "/{id}")
    PolicyView one(@PathVariable String customer, @PathVariable String id) {
        return profiles.find(customer, id).map(PolicyView::of).orElseThrow(PolicyRefusals::notFound);
    }

    /** Makes a profile. Devices that wait for one of its tags get it at once. */
    @PostMapping(name = "createPolicy")
    CompletableFuture<ResponseEntity<PolicyView>> create(
            @PathVariable String customer,
            @RequestBody WantedPolicy wanted,
            Caller caller,
            HttpServletRequest request) {
        ProfileCommand.Builder command =
                Governing.filled(governing.command("create", customer, caller, request), wanted);
        return send(command.setProfileId(Governing.newId(command)).build(), HttpStatus.CREATED);
    }

    /** Changes a profile as a whole, but for tags and default where nothing is said of them. Devices follow their tags. */
    @PutMapping(name = "updatePolicy", path = "/{id}")
    CompletableFuture<ResponseEntity<PolicyView>> update(
            @PathVariable String customer,
            @PathVariable String id,
            @RequestBody WantedPolicy wanted,
            Caller caller,
            HttpServletRequest request) {
        refuseCommon(customer, id);
        ProfileCommand.Builder command = governing.command("update", customer, caller, request);
        return send(
                Governing.filled(command, wanted)
                        .setKeepsGroupTags(wanted.saysNothingOfTags())
                        .setKeepsByDefault(wanted.saysNothingOfDefault())
                        .setProfileId(id)
                        .build(),
                HttpStatus.OK);
    }

    /**
     * Deletes a profile that no device bears, or one whose devices get another instead.
     *
     * @param replaceWith id of the other, one of the customer's own
     */
    @DeleteMapping(name = "deletePolicy", path = "/{id}")
    CompletableFuture<ResponseEntity<Void>> delete(
            @PathVariable String customer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String replaceWith,
            Caller caller,
            HttpServletRequest request) {
        refuseCommon(customer, id);
        refuseCommonHeir(customer, replaceWith);
        ProfileCommand command = governing
                .command("delete", customer, caller, request)
                .setProfileId(id)
                .setReplaceWith(replaceWith)
                .build();
        return governing
                .send(command, Optional::isEmpty)
                .thenApply(done -> ResponseEntity.status(done ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                        .build());
    }

    private CompletableFuture<ResponseEntity<PolicyView>> send(ProfileCommand command, HttpStatus status) {
        return governing
                .send(
                        command,
                        standing -> standing.filter(profile -> Profiling.isWanted(profile, command))
                                .isPresent())
                .thenApply(done ->
                        done ? profiles.find(command.getCustomer(), command.getProfileId()) : Optional.<Profile>empty())
                .thenApply(standing -> standing.map(profile -> ResponseEntity.status(status)
                                .location(place(command))
                                .body(PolicyView.of(profile)))
                        .orElseGet(() -> ResponseEntity.accepted()
                                .location(place(command))
                                .build()));
    }

    private static URI place(ProfileCommand command) {
        return UriComponentsBuilder.fromPath("/customers/{customer}/policies/{id}")
                .build(command.getCustomer(), command.getProfileId());
    }

    private void refuseCommon(String customer, String id) {
        if (isCommon(customer, id)) {
            throw PolicyRefusals.common();
        }
    }

    /** Whoever replaces a profile gets the tags that led to it, and nobody changes a common one. */
    private void refuseCommonHeir(String customer, String id) {
        if (isCommon(customer, id)) {
            throw PolicyRefusals.replacementCommon();
        }
    }

    private boolean isCommon(String customer, String id) {
        return profiles.find(customer, id)
                .filter(profile -> profile.getCustomer().equals(Profiles.EVERYBODY))
                .isPresent();
    }
}
