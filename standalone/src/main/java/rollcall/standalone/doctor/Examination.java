package rollcall.standalone.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.doctor.Snapshot.Disk;
import rollcall.standalone.doctor.Snapshot.Group;
import rollcall.standalone.doctor.Snapshot.Letters;
import rollcall.standalone.doctor.Snapshot.SeenTopic;
import rollcall.standalone.doctor.Snapshot.Service;
import rollcall.standalone.doctor.Snapshot.Subject;
import rollcall.standalone.doctor.Snapshot.Unseen;
import rollcall.standalone.doctor.Snapshot.Upload;

/** Looks at a running system and tells what is wrong with it. Changes nothing. */
public final class Examination {
    private final Sources sources;
    private final Limits limits;
    private final List<Unseen> unseen = new ArrayList<>();

    private Examination(Sources sources, Limits limits) {
        this.sources = sources;
        this.limits = limits;
    }

    /** Takes some seconds: where a group is behind, it is looked at twice. */
    public static Diagnosis of(Sources sources, Limits limits) throws InterruptedException {
        Snapshot snapshot = new Examination(sources, limits).look();
        return new Diagnosis(
                Checks.findings(Checks.all(TopicCatalogue.all(), limits), snapshot),
                snapshot.unseen().stream()
                        .map(part -> part.what() + ": " + part.why())
                        .toList());
    }

    private Snapshot look() throws InterruptedException {
        ServicesLook http = new ServicesLook(sources.services(), sources.token());
        List<Service> services = http.services();
        List<Disk> disks = new ArrayList<>(http.disks());
        List<Upload> uploads = http.uploads();
        unseen.addAll(http.unseen());
        List<Subject> schemas = sources.registry().isEmpty()
                ? List.of()
                : seen(
                        "the schema registry at " + sources.registry().get(),
                        () -> new RegistryLook(sources.registry().get()).schemas());
        Snapshot broker = sources.kafka().isEmpty() ? Snapshot.EMPTY : broker(disks);
        return new Snapshot(
                broker.topics(),
                broker.groups(),
                broker.deadLetters(),
                schemas,
                services,
                uploads,
                disks,
                List.copyOf(unseen));
    }

    private Snapshot broker(List<Disk> disks) throws InterruptedException {
        try (Admin admin = KafkaLook.admin(sources.kafka().orElseThrow())) {
            KafkaLook kafka = new KafkaLook(admin, sources.kafka().orElseThrow());
            List<SeenTopic> topics = seen("Kafka at " + sources.kafka().get().get("bootstrap.servers"), kafka::topics);
            if (topics.isEmpty()) {
                // Nothing else would be answered either, and each question waits for its time.
                return Snapshot.EMPTY;
            }
            List<Group> groups = seen("consumer groups", () -> kafka.groups(limits.lag()));
            List<Letters> letters = seen("dead letters", kafka::deadLetters);
            disks.addAll(seen("disks of brokers", kafka::disks));
            return new Snapshot(topics, groups, letters, List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    @FunctionalInterface
    private interface Look<T> {
        List<T> take() throws Exception;
    }

    private <T> List<T> seen(String what, Look<T> look) throws InterruptedException {
        try {
            return look.take();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (ExecutionException failure) {
            unseen.add(new Unseen(what, said(failure.getCause())));
        } catch (Exception failure) {
            unseen.add(new Unseen(what, said(failure)));
        }
        return List.of();
    }

    private static String said(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
