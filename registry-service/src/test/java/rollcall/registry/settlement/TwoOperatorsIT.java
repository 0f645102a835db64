package rollcall.registry.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rollcall.registry.claim.Rows.on;
import static rollcall.registry.claim.Rows.row;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceChanged;
import rollcall.events.IdentityConflict;
import rollcall.registry.OnBackbone;
import rollcall.registry.Registry;
import rollcall.registry.claim.Accepting;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Two instances of the service, an operator at each, and both settle the same conflict, each in another way. */
class TwoOperatorsIT extends OnBackbone {
    private static final int CONFLICTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    @Test
    void ofTwoVerdictsAtTheSameMomentOneStandsAndOneOwnerRemains() {
        try (Registry one = Registry.start(backbone, directory.resolve("one"));
                Registry two =
                        Registry.start(backbone, directory.resolve("two"), "--rollcall.registry.instance-id=two")) {
            one.awaitReady();
            two.awaitReady();
            List<Settled> settled = new ArrayList<>();
            for (Found conflict : conflicts()) {
                await().atMost(PATIENCE).until(() -> knows(one, conflict) && knows(two, conflict));
                boolean oneKeeps = settled.size() % 2 == 0;
                settled.add(settle(conflict, oneKeeps ? one : two, oneKeeps ? two : one));
            }

            assertThatOneStands(settled);
            assertThatOneOwnerRemains(settled);
        }
    }

    private void assertThatOneStands(List<Settled> settled) {
        assertThat(settled).hasSize(CONFLICTS);
        assertThat(told(TopicCatalogue.DEVICES_CONFLICTS, 4 * CONFLICTS, IdentityConflict.class))
                .hasSize(4 * CONFLICTS)
                .filteredOn(event -> event.getState().equals("settled"))
                .extracting(event -> event.getConflictId() + ' ' + event.getDeviceId() + ' ' + event.getDecision())
                .containsExactlyInAnyOrderElementsOf(each(
                        settled,
                        end -> Stream.of(end.owner(), end.loser())
                                .map(device -> end.conflict().id() + ' ' + device + ' ' + end.decision())));
        assertThat(told(TopicCatalogue.AUDIT, CONFLICTS, AuditEntry.class))
                .extracting(entry -> entry.getSubject() + ' ' + entry.getCommand())
                .containsExactlyInAnyOrderElementsOf(
                        each(settled, end -> Stream.of(end.conflict().id() + " conflict." + end.decision())));
    }

    /** As the devices' own history tells it, and as one learns that shows up with the hardware later. */
    private void assertThatOneOwnerRemains(List<Settled> settled) {
        assertThat(told(TopicCatalogue.DEVICES_HISTORY, 4 * CONFLICTS, DeviceChanged.class))
                .hasSize(4 * CONFLICTS)
                .filteredOn(event -> event.getStatusAfter().equals("DEREGISTERED"))
                .extracting(DeviceChanged::getDeviceId)
                .containsExactlyInAnyOrderElementsOf(each(settled, end -> Stream.of(end.loser())));
        showUp("c");
        assertThat(told(TopicCatalogue.DEVICES_CONFLICTS, 6 * CONFLICTS, IdentityConflict.class))
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
        log.read(TopicCatalogue.DEVICES_REGISTERED, found -> found.size() >= CONFLICTS, PATIENCE);
        showUp("b");
        return told(TopicCatalogue.DEVICES_CONFLICTS, 2 * CONFLICTS, IdentityConflict.class).stream()
                .filter(event -> event.getRole().equals("later"))
                .map(event -> new Found(
                        event.getConflictId(), event.getDeviceId().replace("dev:b", "dev:a"), event.getDeviceId()))
                .toList();
    }

    private void showUp(String serial) {
        for (int board = 1; board <= CONFLICTS; board++) {
            String device = "dev:" + serial + "%031x".formatted(board);
            Accepting.send(log, on("tpm:%032x".formatted(board), row("shown-" + serial, board, device)));
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

    private <E extends SpecificRecord> List<E> told(Topic topic, int count, Class<E> type) {
        return log.read(topic, found -> found.size() >= count, PATIENCE).stream()
                .map(log::event)
                .map(type::cast)
                .toList();
    }

    private static List<String> each(List<Settled> settled, Function<Settled, Stream<String>> words) {
        return settled.stream().flatMap(words).toList();
    }
}
