package rollcall.registry.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rollcall.registry.claim.Rows.row;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceChanged;
import rollcall.events.IdentityConflict;
import rollcall.registry.Registry;
import rollcall.registry.SharedRegistries;
import rollcall.registry.claim.Accepting;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;

@ExtendWith(SharedRegistries.Given.class)
class ConflictsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String VERDICT =
            "{\"decision\":\"transfer\",\"reason\":\"The board was sold.\",\"evidence\":\"Invoice 4711\"}";

    private final Log log;
    private final Registry registry;

    ConflictsIT(SharedRegistries shared) {
        log = shared.log();
        registry = shared.one();
    }

    @Test
    void theOperatorSettlesAConflictOnce() {
        String conflict = conflict("1".repeat(32));
        String path = "/v1/operator/conflicts/" + conflict;

        await().until(() -> call("POST", path, "{\"decision\":\"maybe\"}").statusCode() == 400);
        assertThat(call("POST", path, "{\"decision\":\"keep\",\"reason\":\"so\"}")
                        .body())
                .contains("REASON_REQUIRED");
        HttpResponse<String> settled = call("POST", path, VERDICT);
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        HttpResponse<String> again = call("POST", path, VERDICT);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("CONFLICT_SETTLED");

        assertThat(log.read(TopicCatalogue.AUDIT).stream()
                        .map(log::event)
                        .map(AuditEntry.class::cast)
                        .filter(entry -> entry.getSubject().equals(conflict)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getCommand()).isEqualTo("conflict.transfer");
                    assertThat(entry.getBy().getOrganization()).isEqualTo("operator");
                    assertThat(entry.getDetails()).containsEntry("evidence", "Invoice 4711");
                });
        assertThat(changes(conflict, 4))
                .extracting(change -> change.getDetails().get("role") + " "
                        + change.getDetails().get("state"))
                .contains("later found", "earlier found", "later settled", "earlier settled");
    }

    @Test
    void aConflictThatNeverWasIsNotFound() {
        assertThat(call("POST", "/v1/operator/conflicts/none", VERDICT).statusCode())
                .isEqualTo(404);
    }

    /** Brings one about: two devices with the same hardware. */
    private String conflict(String hex) {
        for (String[] claim : new String[][] {{"dev:a", "A"}, {"dev:b", "B"}}) {
            String device = (claim[0] + hex).substring(0, 36);
            DeviceAccepted row = DeviceAccepted.newBuilder(row(claim[1] + hex, 1, device))
                    .setAnchor("tpm:" + hex)
                    .build();
            Accepting.send(log, row);
            log.flush();
            log.read(
                    TopicCatalogue.DEVICES_REGISTERED,
                    found -> found.stream().anyMatch(told -> new String(told.key()).equals(device)),
                    PATIENCE);
        }
        String anchor = "tpm:" + hex;
        return conflicts(
                        log.read(
                                TopicCatalogue.DEVICES_CONFLICTS,
                                found -> conflicts(found, anchor).size() >= 2,
                                PATIENCE),
                        anchor)
                .get(0)
                .getConflictId();
    }

    private List<IdentityConflict> conflicts(List<ConsumerRecord<byte[], byte[]>> found, String anchor) {
        return found.stream()
                .map(log::event)
                .map(IdentityConflict.class::cast)
                .filter(conflict -> conflict.getAnchor().equals(anchor))
                .toList();
    }

    private List<DeviceChanged> changes(String conflict, int count) {
        return changes(
                log.read(
                        TopicCatalogue.DEVICES_HISTORY,
                        found -> changes(found, conflict).size() >= count,
                        PATIENCE),
                conflict);
    }

    private List<DeviceChanged> changes(List<ConsumerRecord<byte[], byte[]>> found, String conflict) {
        return found.stream()
                .map(log::event)
                .map(DeviceChanged.class::cast)
                .filter(change -> conflict.equals(change.getDetails().get("conflictId")))
                .toList();
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return registry.call("operator", method, path, body);
    }
}
