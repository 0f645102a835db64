package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import rollcall.devices.judgement.Code;
import rollcall.events.DeviceAccepted;
import rollcall.events.IdentityConflict;
import rollcall.registry.catalogue.RememberedCatalogue;
import rollcall.registry.claim.Decision.Refused;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;

/** Where rows are claimed in tests: it remembers in maps, and its clock never shows the same time twice. */
final class Desk {
    final Profiles profiles = new Profiles();
    final RememberedCatalogue catalogue = new RememberedCatalogue();
    final RememberingDevices devices = new RememberingDevices();
    private final RememberingRefusals refusals = new RememberingRefusals();
    private final TickingClock clock = new TickingClock();
    private final Claiming claiming = new Claiming(devices, refusals, profiles, catalogue, clock);
    private final Disputes disputes = new Disputes(devices, new ClaimEnds(new PastClaims(refusals, clock)), profiles);

    Optional<Change> isTold(IdentityConflict conflict) {
        return disputes.on(conflict);
    }

    Decision decide(DeviceAccepted row) {
        return claiming.decide(row);
    }

    DeviceRecord registers(DeviceAccepted row) {
        Decision decision = decide(row);
        assertThat(decision).isInstanceOf(Registered.class);
        return ((Registered) decision).device();
    }

    RefusalRecord leavesUnchanged(DeviceAccepted row) {
        Decision decision = decide(row);
        assertThat(decision).isInstanceOf(Unchanged.class);
        return ((Unchanged) decision).answer();
    }

    RefusalRecord refuses(DeviceAccepted row, Code code) {
        Decision decision = decide(row);
        assertThat(decision).isInstanceOf(Refused.class);
        RefusalRecord answer = ((Refused) decision).answer();
        assertThat(answer.getCode()).isEqualTo(code.name());
        return answer;
    }

    static final Instant OPENED = Instant.parse("2026-11-21T08:00:01Z");
}
