package rollcall.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.events.AuditEntry;
import rollcall.registry.Registry;
import rollcall.registry.SharedRegistries;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedRegistries.Given.class)
class CatalogueIT {
    private static final String HEADER =
            "Manufacturer name,Device model,Device Serial Number,Windows Product ID,Hardware Hash\n";

    private final Log log;
    private final Registry registry;

    CatalogueIT(SharedRegistries shared) {
        log = shared.log();
        registry = shared.one();
    }

    @Test
    void isPublishedEntryByEntryAndSentAgainChangesNothing() {
        String file = HEADER
                + "Northwind,Compass 13,A-1,1000000000001,\n"
                + "Northwind,Compass 13,A-2,,\n"
                + "Northwind,Compass 13,A-3,1000000000003,\n";

        JsonNode first = publish(file, 200, "Idempotency-Key", "one");
        assertThat(counts(first)).isEqualTo("3 = 3 published + 0 unchanged + 0 conflicts + 0 rejected + 0 pending");
        JsonNode otherKey = publish(file, 200);
        assertThat(counts(otherKey)).isEqualTo("3 = 0 published + 3 unchanged + 0 conflicts + 0 rejected + 0 pending");
        JsonNode sameKey = publish(file, 200, "Idempotency-Key", "one");
        assertThat(sameKey.get("id")).isEqualTo(first.get("id"));
        assertThat(sameKey.get("pending").asInt()).isZero();
        assertThat(sameKey.get("conflicts").asInt()).isZero();
    }

    @Test
    void aSecondDeviceUnderAProductKeyIsAConflictInTheAnswerAndOnTheLog() {
        publish(HEADER + "Northwind,Compass 13,B-1,2000000000001,\n", 200);

        JsonNode answer = publish(HEADER + "Northwind,Compass 13,B-2,2000000000001,\n", 200);

        assertThat(counts(answer)).isEqualTo("1 = 0 published + 0 unchanged + 1 conflicts + 0 rejected + 0 pending");
        assertThat(answer.at("/problems/0/code").asString()).isEqualTo("CATALOGUE_CONFLICT");
        assertThat(answer.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(answer.at("/problems/0/advice").asString()).isNotBlank();
    }

    @Test
    void aBrokenEntryStandsForItselfAlone() {
        JsonNode answer = publish(
                HEADER
                        + "Northwind,Compass 13,C-1,,\n"
                        + "Fabrikam,Compass 13,C-2,,\n"
                        + "Northwind,Compass 13,C-3,12,\n"
                        + "Northwind,Compass 13,C-4,,\n",
                200);

        assertThat(counts(answer)).isEqualTo("4 = 2 published + 0 unchanged + 0 conflicts + 2 rejected + 0 pending");
        assertThat(answer.get("problems"))
                .extracting(problem ->
                        problem.get("entry").asInt() + " " + problem.get("code").asString())
                .containsExactly("2 MANUFACTURER_FOREIGN", "3 PRODUCT_KEY_INVALID");
    }

    @Test
    void takesJsonToo() {
        HttpResponse<String> answer = registry.call("northwind", "POST", "/v1/partners/northwind/catalogue", """
                {"devices":[{"oemManufacturerName":"Northwind","modelName":"Sextant 15 Pro","serialNumber":"D-1",
                "productKey":"3000000000001"}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Registry.json(answer).get("published").asInt()).isEqualTo(1);
    }

    @Test
    void aFileWithoutASoundHeaderIsRefusedAsAWhole() {
        assertThat(publish("Serial,Colour\nA,red\n", 400).get("code").asString())
                .isNotBlank();
        assertThat(publish(HEADER, 400).get("code").asString()).isEqualTo("UPLOAD_EMPTY");
    }

    @Test
    void onlyAnOemPublishes() {
        HttpResponse<String> reseller = registry.call(
                "woodgrove", "POST", "/v1/partners/woodgrove/catalogue", HEADER, "Content-Type", "text/csv");
        assertThat(reseller.statusCode()).isEqualTo(403);
        assertThat(reseller.body()).contains("OEM_REQUIRED");
        HttpResponse<String> foreign = registry.call(
                "woodgrove", "POST", "/v1/partners/northwind/catalogue", HEADER, "Content-Type", "text/csv");
        assertThat(foreign.statusCode()).isEqualTo(404);
    }

    @Test
    void aPublicationIsAudited() {
        JsonNode answer = publish(HEADER + "Northwind,Compass 13,E-1,,\n", 200);

        assertThat(log.read(TopicCatalogue.AUDIT).stream()
                        .map(log::event)
                        .map(AuditEntry.class::cast)
                        .filter(entry ->
                                entry.getSubject().equals(answer.get("id").asString())))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getCommand()).isEqualTo("catalogue.publish");
                    assertThat(entry.getBy().getOrganization()).isEqualTo("northwind");
                    assertThat(entry.getDetails()).containsEntry("entries", "1");
                });
    }

    private JsonNode publish(String csv, int status, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "text/csv"), Stream.of(headers))
                .toArray(String[]::new);
        HttpResponse<String> answer = registry.call("northwind", "POST", "/v1/partners/northwind/catalogue", csv, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Registry.json(answer);
    }

    private static String counts(JsonNode answer) {
        return "%s = %s published + %s unchanged + %s conflicts + %s rejected + %s pending"
                .formatted(
                        answer.get("entries"),
                        answer.get("published"),
                        answer.get("unchanged"),
                        answer.get("conflicts"),
                        answer.get("rejected"),
                        answer.get("pending"));
    }
}
