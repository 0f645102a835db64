package rollcall.standalone.doctor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A running system as it was seen. A part that was not looked at has no entries.
 *
 * @param topics those of the catalogue, as the broker has them
 * @param groups the services' consumer groups
 * @param deadLetters dead-letter topics that have records
 * @param schemas each subject of the catalogue, as the registry has it
 * @param services the programs that answer HTTP
 * @param uploads uploads that do not come to their end
 * @param disks where data lies
 * @param unseen what could not be looked at
 */
record Snapshot(
        List<SeenTopic> topics,
        List<Group> groups,
        List<Letters> deadLetters,
        List<Subject> schemas,
        List<Service> services,
        List<Upload> uploads,
        List<Disk> disks,
        List<Unseen> unseen) {

    static final Snapshot EMPTY =
            new Snapshot(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * @param partitions how many; 0 if there is no such topic
     * @param leaderless partitions that nobody leads
     * @param thin partitions with fewer copies in step than they should have
     */
    record SeenTopic(String name, int partitions, int leaderless, int thin, Map<String, String> settings) {}

    /**
     * @param members who reads at the moment
     * @param topics how far it is on each topic that it has begun to read
     */
    record Group(String name, int members, List<Progress> topics) {}

    /**
     * @param lag records still to be read, when it was looked at last
     * @param read records read between two looks
     * @param between the time between them; zero if one look was enough
     */
    record Progress(String topic, long lag, long read, Duration between) {}

    /**
     * @param more whether there are more than were counted
     * @param newest when the newest of the counted was set aside
     */
    record Letters(String topic, long count, boolean more, Instant newest) {}

    /**
     * @param latest the schema of the latest version; empty if the subject is not known
     * @param version the number of that version
     * @param shippedAs under which version the schema of this release is known; empty if it is not
     * @param compatibility what a next version is held to; empty if nothing is said for this subject
     */
    record Subject(
            String name,
            Optional<String> latest,
            int version,
            Optional<Integer> shippedAs,
            Optional<String> compatibility) {}

    /**
     * @param health its own word; empty if it does not answer
     * @param down the parts of its health that are not up, as far as it tells
     */
    record Service(String name, URI address, Optional<String> health, Set<String> down) {}

    /** @param complete whether all of its rows are on the log */
    record Upload(String id, String customer, int rowCount, int pending, boolean complete, Instant since) {}

    record Disk(String where, long freeBytes, long totalBytes) {}

    record Unseen(String what, String why) {}
}
