package rollcall.status.projection;

import java.util.Arrays;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRegistered;
import rollcall.events.HardwareFacts;

/**
 * A device, as one line of the table, in five parts. Of each the newest telling counts, so it makes no difference which
 * topic was read first.
 *
 * @param beginning the first registration there was; null where it is not known
 * @param claim the last one; null where only changes are known
 */
record DeviceEntry(
        String id, ChangeEntry beginning, DeviceRegistered claim, State state, Hardware hardware, User user) {
    /** Stands for a status where a claim has ended. */
    static final String DEREGISTERED = "DEREGISTERED";

    private static final Set<String> STATUSES = Stream.concat(
                    Arrays.stream(DeviceStatus.values()).map(Enum::name), Stream.of(DEREGISTERED))
            .collect(Collectors.toUnmodifiableSet());

    private static final long NEVER = 0;

    /** How it stands, and with whom. */
    record State(long version, String customer, String status, String groupTag, String profileId, String profileName) {}

    /** What its last hash told; null without one. */
    record Hardware(long version, HardwareFacts facts) {}

    /** Who it is meant for. */
    record User(long version, String name) {}

    static DeviceEntry of(DeviceRegistered event) {
        long version = event.getVersion();
        State state = new State(
                version,
                event.getRow().getCustomer(),
                event.getStatus(),
                event.getGroupTag(),
                event.getProfileId(),
                event.getProfileName());
        return new DeviceEntry(
                event.getDeviceId(),
                version == ChangeEntry.BEGINNING ? ChangeEntry.of(event) : null,
                event,
                state,
                new Hardware(version, event.getFacts()),
                new User(version, event.getAssignedUser()));
    }

    static DeviceEntry of(DeviceChanged event) {
        if (!STATUSES.contains(event.getStatusAfter())) {
            throw new IllegalArgumentException("a device's status is told that is none");
        }
        long version = event.getVersion();
        State state = new State(
                version,
                event.getCustomer(),
                event.getStatusAfter(),
                event.getGroupTag(),
                event.getProfileId(),
                event.getProfileName());
        String user = event.getAssignedUser();
        return new DeviceEntry(
                event.getDeviceId(),
                null,
                null,
                state,
                new Hardware(event.getFacts() == null ? NEVER : version, event.getFacts()),
                user == null ? new User(NEVER, "") : new User(version, user));
    }

    /** Both tellings in one. */
    static DeviceEntry merged(DeviceEntry first, DeviceEntry second) {
        DeviceEntry claimed = newer(first, second, DeviceEntry::claimVersion);
        return new DeviceEntry(
                first.id,
                first.beginning == null ? second.beginning : first.beginning,
                claimed.claim,
                newer(first.state, second.state, State::version),
                newer(first.hardware, second.hardware, Hardware::version),
                newer(first.user, second.user, User::version));
    }

    long beginningVersion() {
        return beginning == null ? NEVER : ChangeEntry.BEGINNING;
    }

    long claimVersion() {
        return claim == null ? NEVER : claim.getVersion();
    }

    private static <T> T newer(T first, T second, ToLongFunction<T> version) {
        return version.applyAsLong(first) < version.applyAsLong(second) ? second : first;
    }
}
