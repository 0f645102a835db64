package rollcall.status.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.status.SampleEvents.START;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.access.Scope;
import rollcall.access.TestIssuer;
import rollcall.events.CatalogueDevice;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

/** What a manufacturer has published, as it reads it. */
class CatalogueIT {
    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    /** Devices of these tests alone: the log is shared. */
    private static final AtomicInteger DEVICES =
            new AtomicInteger(1_200_000_000 + Math.floorMod((int) System.nanoTime(), 1 << 20) * 100);

    private final String partner = "oem-" + UUID.randomUUID();
    private final int device = DEVICES.getAndAdd(100);

    @Test
    void showsWhatWasPublished() {
        CatalogueDevice built = CatalogueDevice.newBuilder(SampleEvents.built(partner, device, 3))
                .setProductKeys(List.of("4700000090001", "4700000090002"))
                .setEntryNumber(7)
                .build();
        write(built);

        JsonNode list = list("");
        JsonNode item = list.path("items").path(0);

        assertThat(list.path("totalCount").asInt()).isEqualTo(1);
        assertThat(item.path("id").asString()).isEqualTo(SampleEvents.deviceId(device));
        assertThat(item.path("version").asInt()).isEqualTo(3);
        assertThat(item.path("serialNumber").asString()).isEqualTo(built.getSerialNumber());
        assertThat(item.path("manufacturer").asString()).isEqualTo("Contoso");
        assertThat(item.path("model").asString()).isEqualTo("Book 3");
        assertThat(item.path("productKeys").toString()).isEqualTo("[\"4700000090001\",\"4700000090002\"]");
        assertThat(item.path("hash").asBoolean(true)).isFalse();
        assertThat(item.path("publishedAt").asString())
                .isEqualTo(START.plusSeconds(3).toString());
        assertThat(item.path("publicationId").asString()).isEqualTo(built.getPublicationId());
        assertThat(item.path("entry").asInt()).isEqualTo(7);
    }

    @Test
    void saysThatAHashWasPublishedAndNothingOfItOrOfTheHardware() {
        write(CatalogueDevice.newBuilder(SampleEvents.built(partner, device, 1))
                .setProductKeys(List.of())
                .setHashDigest("d1".repeat(32))
                .setAnchor("tpm:" + "a1".repeat(16))
                .setUuidAnchor("uuid:" + "b1".repeat(16))
                .build());

        JsonNode list = list("");

        assertThat(list.path("items").path(0).path("hash").asBoolean(false)).isTrue();
        assertThat(list.path("items").path(0).path("productKeys")).isEmpty();
        assertThat(list.toString()).doesNotContain("d1d1", "a1a1", "b1b1", "anchor", "igest");
    }

    @Test
    void theNewestVersionCountsHoweverOftenAndInWhateverOrderItIsTold() {
        CatalogueDevice older = SampleEvents.built(partner, device, 1);
        CatalogueDevice newer = CatalogueDevice.newBuilder(SampleEvents.built(partner, device, 2))
                .setModel("Book 4")
                .build();
        write(newer);
        write(older);
        write(older, newer, newer);
        write(newer);

        JsonNode list = list("");

        assertThat(list.path("totalCount").asInt()).isEqualTo(1);
        assertThat(list.path("items").path(0).path("version").asInt()).isEqualTo(2);
        assertThat(list.path("items").path(0).path("model").asString()).isEqualTo("Book 4");
    }

    @Test
    void pagesInTheOrderOfSerialNumbers() {
        write(IntStream.range(0, 9)
                .map(number -> 8 - number)
                .mapToObj(number -> SampleEvents.built(partner, device + number, 1))
                .toArray(CatalogueDevice[]::new));
        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = list("?limit=2&continuationToken=" + token);
            assertThat(page.path("totalCount").asInt()).isEqualTo(9);
            seen.addAll(serials(page));
            token = page.path("continuationToken").asString("");
        } while (!token.isEmpty());

        assertThat(seen).hasSize(9).isSorted().doesNotHaveDuplicates();
        String first = list("?limit=2").path("continuationToken").asString();
        assertThat(get("?q=SN&continuationToken=" + first, partner)).isEqualTo(400);
    }

    @Test
    void findsASerialNumberAsItIsOrByItsBeginningInAnyCapitalization() {
        write(named(0, "nw-Ä 1"), named(1, "NW-0001"), named(2, "nw-0001"), named(3, "NW-00012"), named(4, "XW-0001"));

        assertThat(serials(list("?serialNumber=NW-0001"))).containsExactly("NW-0001");
        assertThat(serials(list("?serialNumber=" + encoded("nw-Ä 1")))).containsExactly("nw-Ä 1");
        assertThat(serials(list("?serialNumber=NW-000"))).isEmpty();
        assertThat(serials(list("?q=nW-000"))).containsExactlyInAnyOrder("NW-0001", "nw-0001", "NW-00012");
        assertThat(list("?q=nW-000").path("totalCount").asInt()).isEqualTo(3);
        assertThat(serials(list("?q=nw&serialNumber=XW-0001"))).isEmpty();
    }

    @Test
    void isForItsPublisherAlone() {
        write(SampleEvents.built(partner, device, 1));
        TestIssuer issuer = TestIssuer.shared();

        assertThat(get("", "woodgrove")).isEqualTo(404);
        assertThat(get("", "operator")).isEqualTo(404);
        assertThat(status(issuer.bearer(partner, Scope.DEVICES_READ))).isEqualTo(403);
        assertThat(status(issuer.bearer(partner, Scope.CATALOGUE_PUBLISH))).isEqualTo(200);
    }

    @Test
    void whoHasPublishedNothingHasAnEmptyList() {
        write(SampleEvents.built("another-" + partner, device, 1));

        assertThat(list("").path("totalCount").asInt(-1)).isZero();
        assertThat(list("").path("items")).isEmpty();
    }

    private CatalogueDevice named(int number, String serial) {
        return CatalogueDevice.newBuilder(SampleEvents.built(partner, device + number, 1))
                .setSerialNumber(serial)
                .build();
    }

    private JsonNode list(String query) {
        return service.json(path() + query, "Authorization", TestIssuer.shared().bearer(partner));
    }

    private int get(String query, String organization) {
        return service.get(path() + query, "Authorization", TestIssuer.shared().bearer(organization))
                .statusCode();
    }

    private int status(String bearer) {
        return service.get(path(), "Authorization", bearer).statusCode();
    }

    private String path() {
        return "/v1/partners/" + partner + "/catalogue";
    }

    private static void write(CatalogueDevice... devices) {
        log.write(devices);
        service.caughtUp();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> serials(JsonNode list) {
        List<String> serials = new ArrayList<>();
        list.path("items").forEach(item -> serials.add(item.path("serialNumber").asString()));
        return serials;
    }
}
