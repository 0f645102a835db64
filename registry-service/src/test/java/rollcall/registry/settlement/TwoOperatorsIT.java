package rollcall.registry.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rollcall.registry.claim.Rows.on;
import static rollcall.registry.claim.Rows.row;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRegistered;
import rollcall.events.IdentityConflict;
import rollcall.registry.Registry;
import rollcall.registry.SharedRegistries;
import rollcall.registry.claim.Accepting;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;

/** Two instances of the service, an operator at each, and both settle the same conflict, each in another way. */
@ExtendWith(SharedRegistries.Given.class)
class TwoOperatorsIT {
    private static final int CONFLICTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of this test's own boards and devices: the log is shared. */
    private static final String OWN = "2222";

    private final Log log;
    private final Registry one;
    private final Registry two;

    /** A conflict as both were told of it. */
    private record Found(String id, String earlier, String later) {}

    /** How it ended: one verdict counts, and one device has the hardware. */
    private record Settled(Found conflict, String decision) {
        String owner() {
            return decision.equals("keep") ? conflict.earlier() : conflict.later();
        }

        String loser() {
            return decision.equals("keep") ? conflict.later() : conflict.earlier();
        }
    }

    TwoOperatorsIT(SharedRegistries shared) {
        log = shared.log();
        one = shared.one();
        two = shared.two();
    }

    @Test
    void ofTwoVerdictsAtTheSameMomentOneStandsAndOneOwnerRemains() {
        List<Settled> settled = new ArrayList<>();
        for (Found conflict : conflicts()) {
            await().atMost(PATIENCE).until(() -> knows(one, conflict) && knows(two, conflict));
            boolean oneKeeps = settled.size() % 2 == 0;
            settled.add(settle(conflict, oneKeeps ? one : two, oneKeeps ? two : one));
        }

        assertThatOneStands(settled);
        assertThatOneOwnerRemains(settled);
    }

    private void assertThatOneStands(List<Settled> settled) {
        assertThat(settled).hasSize(CONFLICTS);
        assertThat(conflictsTold(4 * CONFLICTS))
                .hasSize(4 * CONFLICTS)
                .filteredOn(event -> event.getState().equals("settled"))
                .extracting(event -> event.getConflictId() + ' ' + event.getDeviceId() + ' ' + event.getDecision())
                .containsExactlyInAnyOrderElementsOf(each(
                        settled,
                        end -> Stream.of(end.owner(), end.loser())
                                .map(device -> end.conflict().id() + ' ' + device + ' ' + end.decision())));
        Set<String> ids = settled.stream().map(end -> end.conflict().id()).collect(Collectors.toSet());
        assertThat(told(TopicCatalogue.AUDIT, CONFLICTS, AuditEntry.class, entry -> ids.contains(entry.getSubject())))
                .extracting(entry -> entry.getSubject() + ' ' + entry.getCommand())
                .containsExactlyInAnyOrderElementsOf(
                        each(settled, end -> Stream.of(end.conflict().id() + " conflict." + end.decision())));
    }

    /** As the devices' own history tells it, and as one learns that shows up with the hardware later. */
    private void assertThatOneOwnerRemains(List<Settled> settled) {
        assertThat(told(
                        TopicCatalogue.DEVICES_HISTORY,
                        4 * CONFLICTS,
                        DeviceChanged.class,
                        change -> isOwn(change.getDeviceId())))
                .hasSize(4 * CONFLICTS)
                .filteredOn(event -> event.getStatusAfter().equals("DEREGISTERED"))
                .extracting(DeviceChanged::getDeviceId)
                .containsExactlyInAnyOrderElementsOf(each(settled, end -> Stream.of(end.loser())));
        showUp("c");
        assertThat(conflictsTold(6 * CONFLICTS))
                .hasSize(6 * CONFLICTS)
                .filteredOn(event ->
                        settled.stream().noneMatch(end -> end.conflict().id().equals(event.getConflictId())))
                .filteredOn(event -> event.getRole().equals("earlier"))
                .extracting(IdentityConflict::getDeviceId)
                .containsExactlyInAnyOrderElementsOf(each(settled, end -> Stream.of(end.owner())));
    }

    /** Each board under one serial number and then under another. */
    private List<Found> conflicts() {
        showUp("a");
        told(
                TopicCatalogue.DEVICES_REGISTERED,
                CONFLICTS,
                DeviceRegistered.class,
                registered -> isOwn(registered.getDeviceId()));
        showUp("b");
        return conflictsTold(2 * CONFLICTS).stream()
                .filter(event -> event.getRole().equals("later"))
                .map(event -> new Found(
                        event.getConflictId(), event.getDeviceId().replace("dev:b", "dev:a"), event.getDeviceId()))
                .toList();
    }

    private void showUp(String serial) {
        for (int board = 1; board <= CONFLICTS; board++) {
            String device = "dev:" + serial + OWN + "%027x".formatted(board);
            Accepting.send(log, on("tpm:" + OWN + "%028x".formatted(board), row("shown-" + serial, board, device)));
        }
        log.flush();
    }

    private static Settled settle(Found conflict, Registry keeping, Registry transferring) {
        CyclicBarrier moment = new CyclicBarrier(2);
        CompletableFuture<HttpResponse<String>> other =
                CompletableFuture.supplyAsync(() -> settle(conflict, transferring, "transfer", moment));
        HttpResponse<String> keep = settle(conflict, keeping, "keep", moment);
        HttpResponse<String> transfer = other.join();

        assertThat(List.of(keep.statusCode(), transfer.statusCode())).containsExactlyInAnyOrder(200, 409);
        boolean kept = keep.statusCode() == 200;
        assertThat((kept ? transfer : keep).body()).contains("CONFLICT_SETTLED");
        return new Settled(conflict, kept ? "keep" : "transfer");
    }

    private static HttpResponse<String> settle(Found conflict, Registry at, String decision, CyclicBarrier moment) {
        try {
            moment.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return decide(conflict, at, decision);
    }

    private static HttpResponse<String> decide(Found conflict, Registry at, String decision) {
        return at.call("operator", "POST", "/v1/operator/conflicts/" + conflict.id(), """
                {"decision":"%s","reason":"The board was sold.","evidence":"Invoice 4711"}""".formatted(decision));
    }

    /** Whether an instance has heard of it: what it knows it asks for a proper decision. */
    private static boolean knows(Registry at, Found conflict) {
        return decide(conflict, at, "maybe").statusCode() == 400;
    }

    private static boolean isOwn(String deviceId) {
        return deviceId.startsWith(OWN, "dev:a".length());
    }

    private List<IdentityConflict> conflictsTold(int count) {
        return told(
                TopicCatalogue.DEVICES_CONFLICTS,
                count,
                IdentityConflict.class,
                conflict -> isOwn(conflict.getDeviceId()));
    }

    private <E extends SpecificRecord> List<E> told(Topic topic, int count, Class<E> type, Predicate<E> own) {
        return own(log.read(topic, found -> own(found, type, own).size() >= count, PATIENCE), type, own);
    }

    private <E extends SpecificRecord> List<E> own(
            List<ConsumerRecord<byte[], byte[]>> found, Class<E> type, Predicate<E> own) {
        return found.stream().map(log::event).map(type::cast).filter(own).toList();
    }

    private static List<String> each(List<Settled> settled, Function<Settled, Stream<String>> words) {
        return settled.stream().flatMap(words).toList();
    }
}
