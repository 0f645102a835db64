package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Consent;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said of rows that are only judged is what becomes of them, row by row, whoever sends them in whichever format. Each
 * has a customer of its own; rows whose device nobody knows wait for a while, so that all of them wait together.
 */
class VerdictsIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ROWS = 150;
    private static final int DAMAGED_ONE_IN = 4;
    private static final String PARTNER = "northwind";

    /** What only the registry can say, from what it knows of profiles and catalogue. */
    private static final Set<String> SAID_LATER = Set.of("GROUP_TAG_WITHOUT_PROFILE", "DEVICE_NOT_FOUND");

    private final Gateway gateway = SystemUnderTest.shared().gateway();

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(SampleFormat.class)
    void aCustomerIsToldBeforehandWhatBecomesOfItsRows(SampleFormat format) {
        String customer = "verdicts-" + format.ordinal();

        compare(customer, sample(format, 300));
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(SampleFormat.class)
    void aPartnerIsToldBeforehandWhatBecomesOfItsRows(SampleFormat format) {
        String customer = "verdicts-for-" + format.ordinal();
        String bearer = SystemUnderTest.shared().issuer().bearer(PARTNER);
        Consent.establish(gateway, PARTNER, customer, bearer);

        compare(customer, sample(format, 320), "Authorization", bearer);
    }

    private static SampleUpload sample(SampleFormat format, int seed) {
        return SampleUpload.of(new SampleDevices(seed + format.ordinal()), ROWS, format)
                .forUsers("Microsoft365Managed_Autopilot", "contoso.example")
                .damaged(DAMAGED_ONE_IN, List.of(SampleDefect.values()));
    }

    private void compare(String customer, SampleUpload sample, String... headers) {
        String path = "/customers/" + customer + "/deviceBatches";
        byte[] body = Gateway.bytes(sample);
        Answer judged =
                gateway.post(path + "?validateOnly=true", sample.format().mediaType(), body, headers);
        assertThat(judged.status()).as(judged.toString()).isEqualTo(200);
        assertThat(gateway.get("/customers/" + customer + "/uploads").json().get("items"))
                .isEmpty();

        List<JsonNode> became = Upload.acknowledged(
                        gateway, customer, gateway.post(path, sample.format().mediaType(), body, headers))
                .awaitEnd(SOON)
                .rows();

        JsonNode report = judged.json();
        assertThat(became).hasSize(ROWS);
        assertThat(report.get("rows")).hasSize(ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertSame(customer, told(report, row), (ObjectNode) became.get(row));
        }
    }

    /** A tag that only the body itself names stands at the report's end: it may come behind the rows. */
    private static ObjectNode told(JsonNode report, int row) {
        ObjectNode told = (ObjectNode) report.get("rows").get(row);
        if (!told.has("groupTag") && report.has("groupTag")) {
            told.set("groupTag", report.get("groupTag"));
        }
        return told;
    }

    private void assertSame(String customer, ObjectNode told, ObjectNode became) {
        boolean stopped = Set.of("rejected", "refused").contains(text(became, "outcome"))
                && !SAID_LATER.contains(text(became, "code"));
        assertThat(text(told, "outcome"))
                .as("%s, became %s", told, became)
                .isEqualTo(stopped ? "rejected" : "accepted");
        if (stopped) {
            assertThat(bare(told)).isEqualTo(bare(became));
            return;
        }
        for (String name : List.of("rowNumber", "line", "deviceId", "serialNumber", "productKey", "groupTag")) {
            assertThat(told.path(name)).as("%s of %s", name, became).isEqualTo(became.path(name));
        }
        assertThat(soFar(told)).isEqualTo(soFar(became));
        if (text(became, "outcome").equals("registered")) {
            assertSameDevice(customer, told);
        }
    }

    private void assertSameDevice(String customer, ObjectNode told) {
        JsonNode device = gateway.get("/customers/" + customer + "/devices/" + text(told, "deviceId"))
                .json();
        for (String name : List.of("serialNumber", "productKey", "manufacturer", "model", "proof", "hardware")) {
            assertThat(told.path(name)).as("%s of %s", name, device).isEqualTo(device.path(name));
        }
    }

    private static List<JsonNode> soFar(ObjectNode row) {
        return StreamSupport.stream(row.get("warnings").spliterator(), false)
                .filter(warning -> !SAID_LATER.contains(text(warning, "code")))
                .toList();
    }

    private static ObjectNode bare(ObjectNode row) {
        return row.deepCopy().without(List.of("outcome", "occurredAt"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
