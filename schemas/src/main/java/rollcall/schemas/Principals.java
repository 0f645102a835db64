package rollcall.schemas;

import static rollcall.schemas.Right.inTransactions;
import static rollcall.schemas.Right.joins;
import static rollcall.schemas.Right.joinsGroupsNamed;
import static rollcall.schemas.Right.keepsStores;
import static rollcall.schemas.Right.reads;
import static rollcall.schemas.Right.readsDeadLetters;
import static rollcall.schemas.Right.seesHowFar;
import static rollcall.schemas.Right.setsAside;
import static rollcall.schemas.Right.streams;
import static rollcall.schemas.Right.writes;

import java.util.List;

/**
 * All who come to Kafka, each with the least that its work needs. Tests of the services hold it against what they do. The
 * init step has no rights here: it makes topics, users and rights, so brokers know it as a super user.
 */
public final class Principals {
    /** The consumer group that reads the rows as they were sent. */
    public static final String VALIDATION_GROUP = "rollcall-validation";

    /** The consumer group that reads the rows as they were accepted. */
    public static final String REGISTRY_GROUP = "rollcall-registry";

    /** The consumer group that folds what was decided into the view. */
    public static final String STATUS_GROUP = "rollcall-status";

    public static final Principal INGEST = Principal.of(
            "ingest-service",
            reads(TopicCatalogue.UPLOADS_RECEIVED, TopicCatalogue.RELATIONSHIPS),
            writes(
                    TopicCatalogue.UPLOADS_RECEIVED,
                    TopicCatalogue.DEVICES_UPLOADED,
                    TopicCatalogue.DEVICES_SEEN,
                    TopicCatalogue.AUDIT),
            // Takes no more rows while those it took lie unread for too long.
            seesHowFar(VALIDATION_GROUP, TopicCatalogue.DEVICES_UPLOADED),
            seesHowFar(REGISTRY_GROUP, TopicCatalogue.DEVICES_ACCEPTED));

    public static final Principal VALIDATION = Principal.of(
            "validation-service",
            streams(VALIDATION_GROUP),
            reads(TopicCatalogue.DEVICES_UPLOADED),
            writes(TopicCatalogue.DEVICES_ACCEPTED, TopicCatalogue.DEVICES_REJECTED, TopicCatalogue.DEVICES_REFUSED),
            setsAside(TopicCatalogue.DEVICES_UPLOADED));

    private static final Topic[] REGISTRY_STREAMS = {
        TopicCatalogue.DEVICES_ACCEPTED,
        TopicCatalogue.DEVICES_RESOLVED,
        TopicCatalogue.DEVICES_MISSED,
        TopicCatalogue.DEVICES_ANCHORED,
        TopicCatalogue.DEVICES_CONFLICTS,
        TopicCatalogue.CONFLICTS_SETTLEMENTS,
        TopicCatalogue.PROFILES,
        TopicCatalogue.PROFILES_REQUESTED,
        TopicCatalogue.PROFILES_BORNE,
        TopicCatalogue.WEBHOOKS_REQUESTED,
        TopicCatalogue.CATALOGUE_RECEIVED,
        TopicCatalogue.CATALOGUE_NEAR,
        TopicCatalogue.DEVICES_SEEN,
        TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED,
        TopicCatalogue.DEVICES_PROFILE_REQUESTED,
        TopicCatalogue.DEVICES_UPDATE_REQUESTED,
        TopicCatalogue.RELATIONSHIPS_REQUESTED
    };

    public static final Principal REGISTRY = Principal.of(
            "registry-service",
            streams(REGISTRY_GROUP),
            keepsStores(REGISTRY_GROUP),
            reads(REGISTRY_STREAMS),
            reads(
                    TopicCatalogue.RELATIONSHIPS,
                    TopicCatalogue.WEBHOOKS,
                    TopicCatalogue.COMMANDS_DECIDED,
                    TopicCatalogue.CATALOGUE_DECIDED),
            writes(
                    TopicCatalogue.DEVICES_REGISTERED,
                    TopicCatalogue.DEVICES_REFUSED,
                    TopicCatalogue.DEVICES_STATUS,
                    TopicCatalogue.DEVICES_HISTORY,
                    TopicCatalogue.DEVICES_RESOLVED,
                    TopicCatalogue.DEVICES_MISSED,
                    TopicCatalogue.DEVICES_ANCHORED,
                    TopicCatalogue.DEVICES_CONFLICTS,
                    TopicCatalogue.CONFLICTS_SETTLEMENTS,
                    TopicCatalogue.PROFILES,
                    TopicCatalogue.PROFILES_REQUESTED,
                    TopicCatalogue.PROFILES_BORNE,
                    TopicCatalogue.WEBHOOKS_REQUESTED,
                    TopicCatalogue.WEBHOOKS,
                    TopicCatalogue.CATALOGUE_RECEIVED,
                    TopicCatalogue.CATALOGUE_DEVICES,
                    TopicCatalogue.CATALOGUE_PRODUCT_KEYS,
                    TopicCatalogue.CATALOGUE_DECIDED,
                    TopicCatalogue.CATALOGUE_NEAR,
                    TopicCatalogue.COMMANDS_DECIDED,
                    // Lists of devices that get a profile by hand are announced as uploads are.
                    TopicCatalogue.UPLOADS_RECEIVED,
                    TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED,
                    TopicCatalogue.DEVICES_PROFILE_REQUESTED,
                    TopicCatalogue.DEVICES_UPDATE_REQUESTED,
                    TopicCatalogue.RELATIONSHIPS_REQUESTED,
                    TopicCatalogue.RELATIONSHIPS,
                    TopicCatalogue.AUDIT),
            setsAside(REGISTRY_STREAMS));

    private static final Topic[] FOLDED = {
        TopicCatalogue.UPLOADS_RECEIVED,
        TopicCatalogue.DEVICES_REJECTED,
        TopicCatalogue.DEVICES_REGISTERED,
        TopicCatalogue.DEVICES_REFUSED,
        TopicCatalogue.DEVICES_HISTORY,
        TopicCatalogue.DEVICES_CONFLICTS,
        TopicCatalogue.AUDIT,
        TopicCatalogue.CATALOGUE_DEVICES
    };

    /** How the names of the transactions begin in which dead letters are driven again. */
    public static final String REDRIVE_TRANSACTIONS = "rollcall-status-redrive";

    public static final Principal STATUS = Principal.of(
            "status-service",
            joins(STATUS_GROUP),
            reads(FOLDED),
            // Failed rows are given back as they were sent.
            reads(TopicCatalogue.DEVICES_UPLOADED, TopicCatalogue.RELATIONSHIPS, TopicCatalogue.WEBHOOKS),
            // Lists are answered when they show what a caller was told has left.
            reads(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED, TopicCatalogue.COMMANDS_DECIDED),
            // Which devices a filter or an upload means is known here alone; whether each may go is decided in the
            // registry.
            writes(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED, TopicCatalogue.AUDIT),
            setsAside(FOLDED),
            // An operator looks into dead letters and drives them again, by hand.
            readsDeadLetters(TopicCatalogue.events()),
            writes(TopicCatalogue.repeatable().stream()
                    .filter(topic -> !topic.equals(TopicCatalogue.AUDIT))
                    .toArray(Topic[]::new)),
            inTransactions(REDRIVE_TRANSACTIONS),
            // And at how far everybody has read.
            seesHowFar(VALIDATION_GROUP, TopicCatalogue.DEVICES_UPLOADED),
            seesHowFar(REGISTRY_GROUP, REGISTRY_STREAMS));

    /** For operators: nothing of rows, hashes or users. */
    public static final Principal WATCHER =
            Principal.of("watcher", joinsGroupsNamed("watcher-"), reads(TopicCatalogue.DEVICES_STATUS));

    private static final List<Principal> ALL = List.of(INGEST, VALIDATION, REGISTRY, STATUS, WATCHER);

    private Principals() {}

    /** In the order the data flows. */
    public static List<Principal> all() {
        return ALL;
    }
}
