package rollcall.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import rollcall.events.AuditEntry;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryDecided;
import rollcall.events.CatalogueEntryReceived;
import rollcall.events.CatalogueNear;
import rollcall.events.CatalogueProductKey;
import rollcall.events.CommandDecided;
import rollcall.events.ConflictSettlement;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceAnchored;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.DeviceSeen;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.DeviceUploaded;
import rollcall.events.IdentityConflict;
import rollcall.events.Profile;
import rollcall.events.ProfileBorne;
import rollcall.events.ProfileCommand;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.events.UploadReceived;
import rollcall.events.Webhook;
import rollcall.events.WebhookCommand;
import rollcall.schemas.Topic.Cleanup;

/**
 * All topics of Rollcall: the only place where a topic's name is written. Rows first, in the order they flow; then what
 * they are decided by, and what is told of devices afterwards.
 */
public final class TopicCatalogue {
    /** Rows about one device meet in one partition, so every topic that a device passes has the same count. */
    private static final int PARTITIONS = 6;

    private static final String DEVICE_KEY = "device id, or pkid: and 13 digits, or a digest of the row's text";

    /** Hashes and user names are sensitive: the topics that hold the rows as sent keep them no longer than this. */
    private static final Optional<Duration> A_WEEK = Optional.of(Duration.ofDays(7));

    /** Whoever waits for a command's outcome does so for seconds. */
    private static final Optional<Duration> A_DAY = Optional.of(Duration.ofDays(1));

    private static final Optional<Duration> A_MONTH = Optional.of(Duration.ofDays(30));

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
    public static final Topic PROFILES_REQUESTED =
            topic("profiles.requested", "customer", ProfileCommand.class, Cleanup.DELETE, A_MONTH);
    public static final Topic PROFILES_BORNE =
            topic("profiles.borne", "customer", ProfileBorne.class, Cleanup.DELETE, A_DAY);
    public static final Topic WEBHOOKS_REQUESTED =
            topic("webhooks.requested", "customer", WebhookCommand.class, Cleanup.DELETE, A_MONTH);

    public static final Topic WEBHOOKS =
            topic("webhooks", "customer, slash, webhook id", Webhook.class, Cleanup.COMPACT, FOR_GOOD);

    public static final Topic CATALOGUE_RECEIVED = topic(
            "catalogue.received",
            "pkid: and 13 digits if the entry has a product key that is still to be looked at, else device id",
            CatalogueEntryReceived.class,
            Cleanup.DELETE,
            A_WEEK);
    public static final Topic CATALOGUE_DEVICES =
            topic("catalogue.devices", "device id", CatalogueDevice.class, Cleanup.COMPACT, FOR_GOOD);
    public static final Topic CATALOGUE_PRODUCT_KEYS = topic(
            "catalogue.product-keys", "pkid: and 13 digits", CatalogueProductKey.class, Cleanup.COMPACT, FOR_GOOD);
    public static final Topic CATALOGUE_DECIDED = topic(
            "catalogue.decided",
            "publication id, colon, entry number",
            CatalogueEntryDecided.class,
            Cleanup.DELETE,
            A_WEEK);
    public static final Topic CATALOGUE_NEAR =
            topic("catalogue.near", "near key", CatalogueNear.class, Cleanup.COMPACT, FOR_GOOD);
    public static final Topic DEVICES_RESOLVED =
            topic("devices.resolved", "device id", DeviceAccepted.class, Cleanup.DELETE, A_WEEK);
    public static final Topic DEVICES_MISSED =
            topic("devices.missed", "near key", DeviceAccepted.class, Cleanup.DELETE, A_WEEK);
    public static final Topic DEVICES_ANCHORED =
            topic("devices.anchored", "hardware anchor", DeviceAnchored.class, Cleanup.DELETE, A_MONTH);
    public static final Topic DEVICES_CONFLICTS =
            topic("devices.conflicts", "device id", IdentityConflict.class, Cleanup.DELETE, FOR_GOOD);
    public static final Topic CONFLICTS_SETTLEMENTS =
            topic("conflicts.settlements", "hardware anchor", ConflictSettlement.class, Cleanup.DELETE, A_MONTH);
    public static final Topic COMMANDS_DECIDED =
            topic("commands.decided", "command id", CommandDecided.class, Cleanup.DELETE, A_DAY);
    public static final Topic DEVICES_HISTORY =
            topic("devices.history", "device id", DeviceChanged.class, Cleanup.DELETE, FOR_GOOD);

    public static final Topic DEVICES_SEEN =
            topic("devices.seen", "device id", DeviceSeen.class, Cleanup.DELETE, A_MONTH);
    public static final Topic DEVICES_DEREGISTRATION_REQUESTED =
            topic("devices.deregistration-requested", "device id", DeviceCommand.class, Cleanup.DELETE, A_MONTH);
    public static final Topic DEVICES_PROFILE_REQUESTED =
            topic("devices.profile-requested", "device id", DeviceCommand.class, Cleanup.DELETE, A_MONTH);
    public static final Topic DEVICES_UPDATE_REQUESTED =
            topic("devices.update-requested", "device id", DeviceCommand.class, Cleanup.DELETE, A_MONTH);

    public static final Topic RELATIONSHIPS_REQUESTED = topic(
            "relationships.requested", "partner, slash, customer", RelationshipCommand.class, Cleanup.DELETE, A_MONTH);
    public static final Topic RELATIONSHIPS =
            topic("relationships", "partner, slash, customer", Relationship.class, Cleanup.COMPACT, FOR_GOOD);
    public static final Topic AUDIT = topic("audit", "customer", AuditEntry.class, Cleanup.DELETE, FOR_GOOD);

    private static final List<Topic> EVENTS = List.of(
            UPLOADS_RECEIVED,
            DEVICES_UPLOADED,
            DEVICES_ACCEPTED,
            DEVICES_REJECTED,
            DEVICES_REGISTERED,
            DEVICES_REFUSED,
            DEVICES_STATUS,
            PROFILES,
            PROFILES_REQUESTED,
            PROFILES_BORNE,
            WEBHOOKS_REQUESTED,
            WEBHOOKS,
            CATALOGUE_RECEIVED,
            CATALOGUE_DEVICES,
            CATALOGUE_PRODUCT_KEYS,
            CATALOGUE_DECIDED,
            CATALOGUE_NEAR,
            DEVICES_RESOLVED,
            DEVICES_MISSED,
            DEVICES_ANCHORED,
            DEVICES_CONFLICTS,
            CONFLICTS_SETTLEMENTS,
            COMMANDS_DECIDED,
            DEVICES_HISTORY,
            DEVICES_SEEN,
            DEVICES_DEREGISTRATION_REQUESTED,
            DEVICES_PROFILE_REQUESTED,
            DEVICES_UPDATE_REQUESTED,
            RELATIONSHIPS_REQUESTED,
            RELATIONSHIPS,
            AUDIT);

    private static final List<Topic> REPEATABLE = List.of(
            UPLOADS_RECEIVED,
            DEVICES_UPLOADED,
            DEVICES_ACCEPTED,
            DEVICES_REJECTED,
            DEVICES_REGISTERED,
            DEVICES_REFUSED,
            DEVICES_RESOLVED,
            DEVICES_MISSED,
            DEVICES_HISTORY,
            DEVICES_SEEN,
            AUDIT);

    private TopicCatalogue() {}

    /** The topics that hold events. */
    public static List<Topic> events() {
        return EVENTS;
    }

    /**
     * Those whose records may come a second time, and late: rows, check-ins, and what has been decided. Of all others the
     * last record counts, or what somebody wanted then; brought back, it would undo what came since.
     */
    public static List<Topic> repeatable() {
        return REPEATABLE;
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
