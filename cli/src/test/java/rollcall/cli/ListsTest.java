package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {
    private static final String CUSTOMER = "/v1/customers/contoso";
    private static final String OPERATOR = "/v1/operator/deadLetters";

    private final TestServer server = new TestServer();

    @TempDir
    private Path home;

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void comePageByPageUntilThereIsEnough() {
        server.on(
                        CUSTOMER + "/devices",
                        200,
                        "{\"totalCount\":3,\"items\":[%s,%s],\"continuationToken\":\"more\"}"
                                .formatted(device("A"), device("B")))
                .on(CUSTOMER + "/devices", 200, "{\"totalCount\":3,\"items\":[" + device("C") + "]}");

        Typed.Answer answer =
                typed("contoso").run("devices", "--status", "ready-for-user", "--tag", "A+B", "--limit", "0");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out().lines()).hasSize(4);
        assertThat(server.asked(CUSTOMER + "/devices"))
                .extracting(TestServer.Asked::query)
                .satisfiesExactly(
                        first -> assertThat(first).contains("status=READY_FOR_USER", "groupTag=A%2BB"),
                        second -> assertThat(second).contains("continuationToken=more"));
        assertThat(server.asked(CUSTOMER + "/devices").get(0).header("Accept-language"))
                .isEqualTo("en");
    }

    @Test
    void ofDevicesAreAskedForByProfileAndUpload() {
        String upload = "4f0c2b1e-7f3a-4c2e-9d55-2f1d9a4b7c10";
        server.on(CUSTOMER + "/devices", 200, "{\"totalCount\":1,\"items\":[" + device("A") + "]}");

        assertThat(typed("contoso")
                        .run("devices", "--profile", "front desk", "--upload", upload)
                        .status())
                .isZero();
        assertThat(server.asked(CUSTOMER + "/devices").get(0).query())
                .contains("profileId=front%20desk", "uploadId=" + upload)
                .doesNotContain("status=", "groupTag=", "q=");

        Typed.Answer misspelt = typed("contoso").run("devices", "--upload", "june");
        assertThat(misspelt.status()).isEqualTo(2);
        assertThat(misspelt.err()).contains("--upload", "june");
        assertThat(server.asked(CUSTOMER + "/devices")).hasSize(1);
    }

    @Test
    void areNeutralizedForSpreadsheetsAndWholeForPrograms() {
        server.on(CUSTOMER + "/devices", 200, "{\"totalCount\":1,\"items\":[" + device("=1+1") + "]}");

        assertThat(typed("contoso").run("devices", "--output", "csv").out())
                .startsWith("\uFEFF")
                .contains(",'=1+1,");
        assertThat(typed("contoso").run("devices", "--output", "json").out())
                .contains("\"serialNumber\":\"=1+1\"")
                .doesNotContain("null");
    }

    @Test
    void changeOfAProfileKeepsWhatWasNotNamed() {
        String present =
                "{\"id\":\"p1\",\"name\":\"Sales\",\"policySettings\":[\"skip_eula\"],\"groupTags\":[\"A\",\"B\"],\"byDefault\":true}";
        server.on(CUSTOMER + "/policies", 200, "{\"totalCount\":1,\"items\":[" + present + "]}")
                .on(CUSTOMER + "/policies/p1", 200, present);

        assertThat(typed("contoso")
                        .run("profiles", "tags", "Sales", "--add", "C", "--remove", "A")
                        .status())
                .isZero();
        assertThat(typed("contoso")
                        .run("profiles", "change", "p1", "--name", "Field", "--no-default")
                        .status())
                .isZero();

        assertThat(server.asked(CUSTOMER + "/policies/p1"))
                .extracting(TestServer.Asked::body)
                .satisfiesExactly(
                        tags -> assertThat(tags)
                                .contains(
                                        "\"name\":\"Sales\"",
                                        "\"groupTags\":[\"B\",\"C\"]",
                                        "\"byDefault\":true",
                                        "skip_eula"),
                        named -> assertThat(named)
                                .contains("\"name\":\"Field\"", "\"groupTags\":[\"A\",\"B\"]", "\"byDefault\":false"));
        Typed.Answer unknown = typed("contoso").run("profiles", "tags", "Sales", "--remove", "Z");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("'Z'", "[A, B]");
    }

    @Test
    void ofRelationshipsAreThoseOfBothSides() {
        server.on(
                "/v1/partners/woodgrove/relationships",
                200,
                "{\"totalCount\":1,\"items\":[{\"partner\":\"woodgrove\",\"customer\":\"contoso\",\"state\":\"established\"}]}");

        Typed.Answer answer = typed("woodgrove").run("relationships", "list");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("contoso").contains("established");
        assertThat(server.asked("/v1/customers/woodgrove/relationships")).hasSize(1);
    }

    @Test
    void ofACatalogueAreItsPublishersAndTellOfAHashOnlyThatThereIsOne() {
        String catalogue = "/v1/partners/northwind/catalogue";
        server.on(
                        catalogue,
                        200,
                        "{\"totalCount\":2,\"items\":[%s],\"continuationToken\":\"more\"}"
                                .formatted(published("NW-1", "\"4700000000001\",\"4700000000002\"", true)))
                .on(catalogue, 200, "{\"totalCount\":2,\"items\":[" + published("NW-2", "", false) + "]}");

        Typed.Answer answer =
                typed("northwind").run("catalogue", "list", "--serial", "NW 1", "--query", "nw", "--output", "csv");

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("SERIAL NUMBER,MANUFACTURER,MODEL,PRODUCT KEYS,HASH,")
                .contains("NW-1,Northwind,Compass 13,4700000000001 4700000000002,yes,")
                .contains("NW-2,Northwind,Compass 13,,no,");
        assertThat(server.asked(catalogue))
                .extracting(TestServer.Asked::query)
                .satisfiesExactly(
                        first -> assertThat(first).contains("serialNumber=NW%201", "q=nw", "limit=100"),
                        second -> assertThat(second).contains("continuationToken=more", "limit=99"));
        assertThat(typed("northwind")
                        .run("catalogue", "list", "--output", "json")
                        .out())
                .contains("\"productKeys\":[]", "\"hash\":false");
        assertThat(typed("woodgrove").run("catalogue", "list").status()).isEqualTo(5);
    }

    @Test
    void ofDeadLettersAreFilteredAndEachIsRedriven() {
        server.on(
                        OPERATOR,
                        200,
                        "{\"items\":[{\"id\":\"a.dlt-0-1\",\"service\":\"registry-service\",\"reason\":\"no magic\"}]}")
                .on(OPERATOR + "/a.dlt-0-1", 200, "{\"id\":\"a.dlt-0-1\",\"headers\":{\"ce_id\":\"7\"}}")
                .on(OPERATOR + "/a.dlt-0-1/redrive", 202, "")
                .on(
                        OPERATOR + "/a.dlt-0-1/redrive",
                        409,
                        Map.of(),
                        "{\"code\":\"ALREADY_REDRIVEN\",\"detail\":\"Once.\"}");

        assertThat(typed("operator").run("dlq", "list", "--state", "open").out())
                .contains("a.dlt-0-1", "no magic");
        assertThat(server.asked(OPERATOR).get(0).query()).contains("state=open");
        assertThat(typed("operator").run("dlq", "show", "a.dlt-0-1").out()).contains("headers.ce_id  7");
        assertThat(typed("operator").run("dlq", "redrive", "a.dlt-0-1").status())
                .isZero();
        Typed.Answer again = typed("operator").run("dlq", "redrive", "a.dlt-0-1");
        assertThat(again.status()).isEqualTo(6);
        assertThat(again.err()).contains("ALREADY_REDRIVEN");
    }

    private static String device(String serial) {
        return "{\"id\":\"dev:1\",\"deviceId\":\"dev:1\",\"status\":\"READY_FOR_USER\",\"statusText\":\"Ready for user\","
                + "\"serialNumber\":\"" + serial + "\",\"registrationId\":\"r\","
                + "\"uploadId\":\"4f0c2b1e-7f3a-4c2e-9d55-2f1d9a4b7c10\",\"rowNumber\":1}";
    }

    private static String published(String serial, String productKeys, boolean hash) {
        return "{\"id\":\"dev:1\",\"version\":1,\"serialNumber\":\"" + serial + "\",\"manufacturer\":\"Northwind\","
                + "\"model\":\"Compass 13\",\"productKeys\":[" + productKeys + "],\"hash\":" + hash
                + ",\"publishedAt\":\"2026-03-01T08:00:00Z\"}";
    }

    private Typed typed(String organization) {
        return new Typed(home)
                .with("ROLLCALL_SERVER", server.address())
                .with("ROLLCALL_TOKEN", ExitStatusTest.token(organization));
    }
}
