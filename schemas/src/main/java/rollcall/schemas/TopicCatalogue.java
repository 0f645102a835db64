package rollcall.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.DeviceUploaded;
import rollcall.events.Profile;
import rollcall.events.UploadReceived;
import rollcall.schemas.Topic.Cleanup;

/** All topics of Rollcall, in the order the data flows: the only place where a topic's name is written. */
public final class TopicCatalogue {
    /** Rows about one device meet in one partition, so every topic that a device passes has the same count. */
    private static final int PARTITIONS = 6;

    private static final String DEVICE_KEY = "device id, or pkid: and 13 digits, or a digest of the row's text";

    /** Hashes and user names are sensitive: the topics that hold the rows as sent keep them no longer than this. */
    private static final Optional<Duration> A_WEEK = Optional.of(Duration.ofDays(7));

    private static final Optional<Duration> FOR_GOOD = Optional.empty();

    public static final Topic UPLOADS_RECEIVED =
            topic("uploads.received", "upload id", UploadReceived.class, Cleanup.DELETE, FOR_GOOD);
    public static final Topic DEVICES_UPLOADED =
            topic("devices.uploaded", DEVICE_KEY, DeviceUploaded.class, Cleanup.DELETE, A_WEEK);
    public static final Topic DEVICES_ACCEPTED =
            topic("devices.accepted", "device id or pkid: and 13 digits", DeviceAccepted.class, Cleanup.DELETE, A_WEEK);
    public static final Topic DEVICES_REJECTED =
            topic("devices.rejected", "registration id", DeviceRejected.class, Cleanup.DELETE, FOR_GOOD);
    public static final Topic DEVICES_REGISTERED =
            topic("devices.registered", "device id", DeviceRegistered.class, Cleanup.DELETE, FOR_GOOD);
    public static final Topic DEVICES_REFUSED = topic(
            "devices.refused",
            "device id or pkid: and 13 digits; the unreadable record's key where the row could not be read",
            DeviceRefused.class,
            Cleanup.DELETE,
            FOR_GOOD);
    public static final Topic DEVICES_STATUS =
            topic("devices.status", "device id", DeviceStatusChanged.class, Cleanup.COMPACT, FOR_GOOD);
    public static final Topic PROFILES =
            topic("profiles", "customer, slash, profile id", Profile.class, Cleanup.COMPACT, FOR_GOOD);

    private static final List<Topic> EVENTS = List.of(
            UPLOADS_RECEIVED,
            DEVICES_UPLOADED,
            DEVICES_ACCEPTED,
            DEVICES_REJECTED,
            DEVICES_REGISTERED,
            DEVICES_REFUSED,
            DEVICES_STATUS,
            PROFILES);

    private TopicCatalogue() {}

    /** The topics that hold events. */
    public static List<Topic> events() {
        return EVENTS;
    }

    /** Everything that the init step creates: the events' topics and the dead letters of each. */
    public static List<Topic> all() {
        return EVENTS.stream()
                .flatMap(topic -> Stream.of(topic, topic.deadLetter()))
                .toList();
    }

    private static Topic topic(
            String name,
            String key,
            Class<? extends SpecificRecord> value,
            Cleanup cleanup,
            Optional<Duration> retention) {
        return new Topic("rollcall." + name, key, Optional.of(value), PARTITIONS, cleanup, retention);
    }
}
