package rollcall.registry.topology;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Precedence;
import rollcall.streams.StreamParts;

/** Accepted rows, profiles and what manufacturers say in; registrations, refusals, statuses and the catalogue out. */
public final class RegistryTopology {
    /** Who says what comes out. */
    public static final String SERVICE = "/rollcall/registry-service";

    /**
     * A claim overtakes no profile, no command and no word on a conflict; it does not wait for catalogues, to which
     * {@link GivingWay} sees within a task.
     */
    public static final Precedence PRECEDENCE = new Precedence(
            Set.of(
                    TopicCatalogue.PROFILES,
                    TopicCatalogue.DEVICES_CONFLICTS,
                    TopicCatalogue.CONFLICTS_SETTLEMENTS,
                    TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED,
                    TopicCatalogue.DEVICES_PROFILE_REQUESTED,
                    TopicCatalogue.DEVICES_UPDATE_REQUESTED),
            Set.of(TopicCatalogue.CATALOGUE_RECEIVED, TopicCatalogue.CATALOGUE_NEAR));

    static final String REGISTERED = "registered";
    static final String REFUSED = "refused";
    static final String STATUS = "status";
    static final String RESOLVED = "resolved";
    static final String MISSED = "missed";
    static final String ANCHORED = "anchored";
    static final String HISTORY = "history";
    static final String DEVICES = "devices";
    static final String REFUSALS = "refusals";
    static final String PROFILES = "profiles";
    static final String WAITING = "waiting";
    static final String WAITING_DUE = "waiting-due";
    static final String BEARERS = "bearers";
    static final String BEARERS_COUNTED = "bearers-counted";
    static final String REASSIGNMENTS = "reassignments";
    static final String BORNE = "profiles-borne";
    static final String SIGHTINGS = "sightings";
    static final String DEADLINES = "deadlines";
    static final String DECIDE = "decide";
    static final String DECIDED = "device-commands-decided";
    static final String AUDITED = "devices-audited";

    private static final String ACCEPTED_SOURCE = "accepted";
    private static final String RESOLVED_SOURCE = "resolved-rows";
    private static final String CONFLICTS_SOURCE = "conflicts-found";
    private static final String PROFILES_SOURCE = "profile-changes";
    private static final String SEEN_SOURCE = "devices-seen";
    private static final String DEREGISTRATIONS_SOURCE = "deregistrations";
    private static final String ASSIGNMENTS_SOURCE = "assignments";
    private static final String UPDATES_SOURCE = "updates";

    private static final List<Topic> READ = List.of(
            TopicCatalogue.DEVICES_ACCEPTED,
            TopicCatalogue.DEVICES_RESOLVED,
            TopicCatalogue.DEVICES_MISSED,
            TopicCatalogue.DEVICES_ANCHORED,
            TopicCatalogue.DEVICES_CONFLICTS,
            TopicCatalogue.CONFLICTS_SETTLEMENTS,
            TopicCatalogue.PROFILES,
            TopicCatalogue.DEVICES_SEEN,
            TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED,
            TopicCatalogue.DEVICES_PROFILE_REQUESTED,
            TopicCatalogue.DEVICES_UPDATE_REQUESTED,
            TopicCatalogue.CATALOGUE_RECEIVED,
            TopicCatalogue.CATALOGUE_NEAR);
    private static final List<Topic> WRITTEN = List.of(
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_STATUS,
            TopicCatalogue.DEVICES_HISTORY,
            TopicCatalogue.COMMANDS_DECIDED,
            TopicCatalogue.AUDIT,
            TopicCatalogue.CATALOGUE_DEVICES,
            TopicCatalogue.CATALOGUE_PRODUCT_KEYS,
            TopicCatalogue.CATALOGUE_DECIDED);

    private RegistryTopology() {}

    /** Everything it reads, with the dead letters, and writes. */
    public static List<Topic> topics() {
        return Stream.concat(
                        Stream.of(READ, RelationshipNodes.READ, ProfileNodes.READ, WebhookNodes.READ)
                                .flatMap(List::stream)
                                .flatMap(topic -> Stream.of(topic, topic.deadLetter())),
                        Stream.of(WRITTEN, RelationshipNodes.WRITTEN, ProfileNodes.WRITTEN, WebhookNodes.WRITTEN)
                                .flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** Adds the stream's nodes to a topology and returns it. */
    public static Topology addTo(Topology topology, StreamParts parts, RegistryRules rules) {
        CatalogueNodes.addTo(topology, parts);
        Nodes.addSource(topology, ACCEPTED_SOURCE, TopicCatalogue.DEVICES_ACCEPTED, parts);
        Nodes.addSource(topology, RESOLVED_SOURCE, TopicCatalogue.DEVICES_RESOLVED, parts);
        Nodes.addSource(topology, CONFLICTS_SOURCE, TopicCatalogue.DEVICES_CONFLICTS, parts);
        Nodes.addSource(topology, PROFILES_SOURCE, TopicCatalogue.PROFILES, parts);
        Nodes.addSource(topology, SEEN_SOURCE, TopicCatalogue.DEVICES_SEEN, parts);
        Nodes.addSource(topology, DEREGISTRATIONS_SOURCE, TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED, parts);
        Nodes.addSource(topology, ASSIGNMENTS_SOURCE, TopicCatalogue.DEVICES_PROFILE_REQUESTED, parts);
        Nodes.addSource(topology, UPDATES_SOURCE, TopicCatalogue.DEVICES_UPDATE_REQUESTED, parts);
        topology.addProcessor(
                        DECIDE,
                        () -> new RowDecisions(parts, rules),
                        ACCEPTED_SOURCE,
                        RESOLVED_SOURCE,
                        CONFLICTS_SOURCE,
                        PROFILES_SOURCE,
                        SEEN_SOURCE,
                        DEREGISTRATIONS_SOURCE,
                        ASSIGNMENTS_SOURCE,
                        UPDATES_SOURCE,
                        CatalogueNodes.DECIDE_ENTRY)
                .addStateStore(RecordStores.devices(DEVICES), DECIDE)
                .addStateStore(RecordStores.refusals(REFUSALS), DECIDE)
                .addStateStore(RecordStores.profiles(PROFILES), DECIDE)
                .addStateStore(RecordStores.waiting(WAITING), DECIDE)
                .addStateStore(RecordStores.index(WAITING_DUE), DECIDE)
                .addStateStore(RecordStores.index(BEARERS), DECIDE)
                .addStateStore(RecordStores.counts(BEARERS_COUNTED), DECIDE)
                .addStateStore(RecordStores.reassignments(REASSIGNMENTS), DECIDE)
                .addStateStore(RecordStores.times(SIGHTINGS), DECIDE)
                .addStateStore(RecordStores.index(DEADLINES), DECIDE)
                .connectProcessorAndStateStores(DECIDE, CatalogueNodes.PRODUCT_KEYS, CatalogueNodes.CATALOGUE);
        Nodes.addSink(topology, REGISTERED, TopicCatalogue.DEVICES_REGISTERED, parts, DECIDE);
        Nodes.addSink(topology, REFUSED, TopicCatalogue.DEVICES_REFUSED, parts, DECIDE);
        Nodes.addSink(topology, STATUS, TopicCatalogue.DEVICES_STATUS, parts, DECIDE);
        Nodes.addSink(topology, RESOLVED, TopicCatalogue.DEVICES_RESOLVED, parts, DECIDE);
        Nodes.addSink(topology, MISSED, TopicCatalogue.DEVICES_MISSED, parts, DECIDE);
        Nodes.addSink(topology, ANCHORED, TopicCatalogue.DEVICES_ANCHORED, parts, DECIDE);
        Nodes.addSink(topology, HISTORY, TopicCatalogue.DEVICES_HISTORY, parts, DECIDE);
        Nodes.addSink(topology, DECIDED, TopicCatalogue.COMMANDS_DECIDED, parts, DECIDE);
        Nodes.addSink(topology, AUDITED, TopicCatalogue.AUDIT, parts, DECIDE);
        Nodes.addSink(topology, BORNE, TopicCatalogue.PROFILES_BORNE, parts, DECIDE);
        MissedNodes.addTo(topology, parts);
        AnchorNodes.addTo(topology, parts);
        RelationshipNodes.addTo(topology, parts);
        ProfileNodes.addTo(topology, parts);
        WebhookNodes.addTo(topology, parts);
        return topology;
    }
}
