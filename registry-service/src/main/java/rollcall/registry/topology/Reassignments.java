package rollcall.registry.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.Profile;
import rollcall.registry.claim.Assigning;
import rollcall.registry.claim.ProfileEvents;
import rollcall.registry.profile.Profiles;
import rollcall.registry.profile.Profiling;
import rollcall.registry.record.ReassignmentRecord;

/**
 * Leads the devices of a changed profile to what their tags mean now: a partition walks its own, a few in a step, and
 * claims go on between the steps. A walk is kept with how far it is, so it ends whatever ends the process. Its steps wait
 * for the usual commit; a row that comes between them is committed at once, with what was walked by then. Walks take turns,
 * so that one customer's many devices hold up no other's few.
 */
final class Reassignments {
    private static final Duration STEP = Duration.ofMillis(20);

    /** Few, so that whoever follows the devices keeps up, and a row registered meanwhile is not seen behind thousands. */
    private static final int DEVICES_A_STEP = 8;

    private final ProcessingContext context;
    private final KeyValueStore<String, ReassignmentRecord> walks;
    private final KeyValueStore<String, String> index;
    private final Assigning assigning;
    private final DeviceStory story;
    private String last = "";

    /** Null while nobody walks. */
    private Cancellable walking;

    /** To be made where the processor is initialized. */
    Reassignments(
            ProcessingContext context,
            KeyValueStore<String, ReassignmentRecord> walks,
            KeyValueStore<String, String> index,
            Assigning assigning,
            DeviceStory story) {
        this.walks = walks;
        this.index = index;
        this.assigning = assigning;
        this.story = story;
        this.context = context;
        walk();
    }

    /**
     * To be told of each profile that takes the place of another, or of none. One that is retiring keeps its devices: it
     * goes only if there are none. One that stays after all is given again to those that somebody chose it for.
     *
     * @param after empty if it is gone
     */
    void changed(Optional<Profile> before, Optional<Profile> after) {
        if (after.filter(Reassignments::isRetiring).isPresent()) {
            return;
        }
        Profile profile = after.or(() -> before).orElseThrow();
        Set<String> concerned = new HashSet<>(leadsTo(before));
        Set<String> still = new HashSet<>(leadsTo(after));
        Set<String> unchanged = new HashSet<>(concerned);
        unchanged.retainAll(still);
        concerned.addAll(still);
        concerned.removeAll(unchanged);
        concerned.forEach(tag -> begin(start(profile.getCustomer(), tag), profile, ""));
        boolean stays = before.filter(Reassignments::isRetiring).isPresent() && after.isPresent();
        if (stays || !profile.getReplacedBy().isEmpty()) {
            begin(Bearers.byHand(profile.getCustomer(), profile.getProfileId()), profile, profile.getReplacedBy());
        }
    }

    private static boolean isRetiring(Profile profile) {
        return profile.getState().equals(Profiling.RETIRING);
    }

    /** The tags that lead to a profile; an empty one if those without do. */
    private static List<String> leadsTo(Optional<Profile> profile) {
        List<String> tags = new ArrayList<>();
        profile.filter(StoredProfiles::isActive).ifPresent(active -> {
            tags.addAll(active.getGroupTags());
            if (active.getByDefault()) {
                tags.add("");
            }
        });
        return tags;
    }

    private static String start(String customer, String tag) {
        return customer.equals(Profiles.EVERYBODY) ? Bearers.all() : Bearers.ofTag(customer, tag);
    }

    /** One that is under way begins anew. */
    private void begin(String start, Profile profile, String successor) {
        walks.put(start, new ReassignmentRecord("", successor, profile.getChangedBy(), profile.getRequestId()));
        walk();
    }

    private void walk() {
        if (walking == null) {
            walking = context.schedule(STEP, PunctuationType.WALL_CLOCK_TIME, this::step);
        }
    }

    private void rest() {
        walking.cancel();
        walking = null;
    }

    private void step(long now) {
        first(walks.range(last + '\0', null))
                .or(() -> first(walks.all()))
                .ifPresentOrElse(walk -> step(walk.key, walk.value, now), this::rest);
    }

    private static Optional<KeyValue<String, ReassignmentRecord>> first(
            KeyValueIterator<String, ReassignmentRecord> found) {
        try (found) {
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        }
    }

    /** Goes no further than a device whose profile may yet go: it would be passed over and keep what its tag has left. */
    private void step(String start, ReassignmentRecord walk, long now) {
        last = start;
        List<String> next = next(start, walk.getCursor());
        List<String> decided = next.stream()
                .takeWhile(key -> !assigning.isUndecided(deviceId(key)))
                .toList();
        decided.forEach(key -> lead(deviceId(key), walk, now));
        if (decided.size() == next.size() && next.size() < DEVICES_A_STEP) {
            walks.delete(start);
        } else if (!decided.isEmpty()) {
            walks.put(
                    start,
                    ReassignmentRecord.newBuilder(walk)
                            .setCursor(decided.get(decided.size() - 1))
                            .build());
        }
    }

    private void lead(String deviceId, ReassignmentRecord walk, long now) {
        assigning
                .anew(deviceId, walk.getSuccessor())
                .ifPresent(change -> story.tell(
                        new Record<>(deviceId, walk, now, new RecordHeaders()),
                        change,
                        ProfileEvents.reassigned(deviceId, change, walk, story.now())));
    }

    private static String deviceId(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private List<String> next(String start, String cursor) {
        List<String> keys = new ArrayList<>(DEVICES_A_STEP);
        try (KeyValueIterator<String, String> found = cursor.isEmpty()
                ? index.prefixScan(start, new StringSerializer())
                : index.range(cursor + '\0', behind(start))) {
            while (found.hasNext() && keys.size() < DEVICES_A_STEP) {
                keys.add(found.next().key);
            }
        }
        return keys;
    }

    /** What comes after all keys that begin so: they begin with a slash at its end, whose successor is a zero. */
    private static String behind(String start) {
        return start.substring(0, start.length() - 1) + '0';
    }
}
