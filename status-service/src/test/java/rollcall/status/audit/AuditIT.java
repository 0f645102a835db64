package rollcall.status.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.status.SampleEvents.START;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.access.Scope;
import rollcall.access.TestIssuer;
import rollcall.events.AuditEntry;
import rollcall.events.Relationship;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

class AuditIT {
    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final String customer = "c-" + UUID.randomUUID();
    private final String audit = "/v1/customers/" + customer + "/audit";
    private final String id = UUID.randomUUID().toString();

    @Test
    void tellsWhoDidWhat() {
        AuditEntry entry = AuditEntry.newBuilder(SampleEvents.audited(id, customer, customer, START))
                .setDetails(Map.of("name", "a \"quoted\" \\ name", "empty", ""))
                .build();
        write(entry);

        JsonNode item = service.json(audit).path("items").path(0);

        assertThat(item.path("id").asString()).isEqualTo(id);
        assertThat(item.path("at").asString()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(item.path("organization").asString()).isEqualTo(customer);
        assertThat(item.path("person").asString()).isEqualTo("anna@" + customer);
        assertThat(item.path("client").asString()).isEqualTo("erp");
        assertThat(item.path("command").asString()).isEqualTo("upload");
        assertThat(item.path("subject").asString()).isEqualTo("subject-" + id);
        assertThat(item.path("details").path("name").asString()).isEqualTo("a \"quoted\" \\ name");
        assertThat(item.path("details").has("empty")).isFalse();
        assertThat(item.path("requestId").asString()).isEqualTo("request-" + id);
        assertThat(item.path("correlationId").asString()).isEqualTo("correlation-" + id);
    }

    @Test
    void namesNobodyOfOtherOrganizations() {
        write(SampleEvents.audited(id, customer, "northwind", START));

        JsonNode list = service.json(audit);

        assertThat(list.path("items").path(0).path("organization").asString()).isEqualTo("northwind");
        assertThat(list.path("items").path(0).has("person")).isFalse();
        assertThat(list.toString()).doesNotContain("anna@");
    }

    @Test
    void anEntryThatIsToldTwiceIsOne() {
        AuditEntry entry = SampleEvents.audited(id, customer, customer, START);
        write(entry, entry);
        write(entry);

        assertThat(service.json(audit).path("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void pagesFromTheNewestToTheOldest() {
        List<AuditEntry> entries = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            entries.add(SampleEvents.audited(id + number, customer, customer, START.plusSeconds(number / 2)));
        }
        write(entries.toArray(AuditEntry[]::new));
        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = service.json(audit + "?limit=2&continuationToken=" + token);
            assertThat(page.path("totalCount").asInt()).isEqualTo(9);
            seen.addAll(ids(page));
            token = page.path("continuationToken").asString("");
            write(SampleEvents.audited(UUID.randomUUID().toString(), customer, customer, START.plusSeconds(60)));
        } while (!token.isEmpty());

        List<String> expected = new ArrayList<>();
        for (int number = 8; number >= 0; number--) {
            expected.add(id + number);
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void filtersByTimeAndCommand() {
        AuditEntry other = AuditEntry.newBuilder(
                        SampleEvents.audited(id + 2, customer, customer, START.plusSeconds(20)))
                .setCommand("relationship.accept")
                .build();
        write(
                SampleEvents.audited(id + 0, customer, customer, START),
                SampleEvents.audited(id + 1, customer, customer, START.plusSeconds(10)),
                other);

        assertThat(ids(service.json(audit + "?from=2026-03-01T08:00:10Z"))).containsExactly(id + 2, id + 1);
        assertThat(ids(service.json(audit + "?to=2026-03-01T08:00:10Z"))).containsExactly(id + 0);
        assertThat(ids(service.json(audit + "?from=2026-03-01T09:00:10%2B01:00&to=2026-03-01T08:00:20Z")))
                .containsExactly(id + 1);
        assertThat(ids(service.json(audit + "?command=relationship.accept"))).containsExactly(id + 2);
        String token =
                service.json(audit + "?limit=1").path("continuationToken").asString();
        assertThat(service.get(audit + "?command=upload&continuationToken=" + token)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=2026-03-01", "from=-999999999-01-01T00:00:00Z", "limit=0"})
    void refusesWhatIsNoTimeAndNoLimit(String query) {
        assertThat(service.get(audit + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void isForTheCustomerAlone() {
        write(SampleEvents.audited(id, customer, "northwind", START));
        log.write(Relationship.newBuilder()
                .setPartner("northwind")
                .setKind("oem")
                .setCustomer(customer)
                .setState("established")
                .setVersion(1)
                .setChangedAt(START)
                .build());
        TestIssuer issuer = TestIssuer.shared();

        assertThat(status(issuer.bearer("northwind"))).isEqualTo(404);
        assertThat(status(issuer.bearer("operator"))).isEqualTo(404);
        assertThat(status(issuer.bearer(customer, Scope.DEVICES_READ))).isEqualTo(403);
        assertThat(status(issuer.bearer(customer, Scope.AUDIT_READ))).isEqualTo(200);
    }

    private int status(String bearer) {
        return service.get(audit, "Authorization", bearer).statusCode();
    }

    private static void write(AuditEntry... entries) {
        log.write(entries);
        service.caughtUp();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
