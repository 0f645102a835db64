package rollcall.registry.topology;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.registry.record.DeviceRecord;

/**
 * Which claimed devices bear which tag, which were given a profile by hand, and how many have which profile: kept up to
 * date with each record, so that a changed profile finds its devices without a look at all others.
 */
final class Bearers {
    private static final char SLASH = '/';
    private static final String NONE = "";

    private final KeyValueStore<String, String> index;
    private final KeyValueStore<String, Integer> counts;

    Bearers(KeyValueStore<String, String> index, KeyValueStore<String, Integer> counts) {
        this.index = index;
        this.counts = counts;
    }

    /** What the keys of all devices of that customer and tag begin with. */
    static String ofTag(String customer, String groupTag) {
        return "tag/" + customer + SLASH + groupTag + SLASH;
    }

    /** What the keys of all devices begin with that were given that profile by hand. */
    static String byHand(String customer, String profileId) {
        return "hand/" + customer + SLASH + profileId + SLASH;
    }

    /** What the keys of all devices begin with, of whichever customer and tag. */
    static String all() {
        return "tag/";
    }

    /** How many devices of this partition have that profile. */
    int count(String customer, String profileId) {
        Integer count = counts.get(customer + SLASH + profileId);
        return count == null ? 0 : count;
    }

    /** To be told of each record that takes the place of another. */
    void changed(String deviceId, Optional<DeviceRecord> before, DeviceRecord after) {
        Optional<DeviceRecord> held = before.filter(Bearers::isHeld);
        Optional<DeviceRecord> holds = Optional.of(after).filter(Bearers::isHeld);
        move(deviceId, held.map(Bearers::tagKey), holds.map(Bearers::tagKey));
        move(deviceId, held.flatMap(Bearers::handKey), holds.flatMap(Bearers::handKey));
        count(held.flatMap(Bearers::profileKey), holds.flatMap(Bearers::profileKey));
    }

    private void move(String deviceId, Optional<String> from, Optional<String> to) {
        if (Objects.equals(from, to)) {
            return;
        }
        from.ifPresent(key -> index.delete(key + deviceId));
        to.ifPresent(key -> index.put(key + deviceId, NONE));
    }

    private void count(Optional<String> from, Optional<String> to) {
        if (Objects.equals(from, to)) {
            return;
        }
        from.ifPresent(key -> add(key, -1));
        to.ifPresent(key -> add(key, 1));
    }

    private void add(String key, int devices) {
        Integer before = counts.get(key);
        int after = (before == null ? 0 : before) + devices;
        counts.put(key, after == 0 ? null : after);
    }

    private static boolean isHeld(DeviceRecord device) {
        return device.getFreeSince().equals(Instant.EPOCH);
    }

    private static String tagKey(DeviceRecord device) {
        return ofTag(device.getCustomer(), device.getGroupTag());
    }

    private static Optional<String> handKey(DeviceRecord device) {
        return Optional.of(device.getProfileByHand())
                .filter(profile -> !profile.isEmpty())
                .map(profile -> byHand(device.getCustomer(), profile));
    }

    private static Optional<String> profileKey(DeviceRecord device) {
        return Optional.of(device.getProfileId())
                .filter(profile -> !profile.isEmpty())
                .map(profile -> device.getCustomer() + SLASH + profile);
    }
}
