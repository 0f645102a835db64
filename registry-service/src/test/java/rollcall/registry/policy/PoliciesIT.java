package rollcall.registry.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.events.DeviceStatusChanged;
import rollcall.registry.Registry;
import rollcall.registry.SharedRegistries;
import rollcall.registry.claim.Accepting;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import tools.jackson.databind.JsonNode;

/** Two instances of the service: what one hears may be decided on the other, and devices lie on both. */
@ExtendWith(SharedRegistries.Given.class)
class PoliciesIT {
    private static final int DEVICES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CUSTOMER = "policies-it";

    private final Log log;
    private final Registry one;
    private final Registry two;

    PoliciesIT(SharedRegistries shared) {
        log = shared.log();
        one = shared.one();
        two = shared.two();
    }

    @Test
    void isReadByTheOneWhoMadeItAtOnce() {
        HttpResponse<String> made = call(one, "POST", "", """
                {"Name":"Shop floor","PolicySettings":["SkipEula","oobe_user_not_local_admin"],"Attributes":{"ObjectType":"X"},
                 "groupTags":["Floor"]}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode profile = Registry.json(made);
        String id = profile.get("id").asString();

        assertThat(made.headers().firstValue("Location")).contains("/customers/policies-it/policies/" + id);
        assertThat(profile.get("policySettings"))
                .extracting(JsonNode::asString)
                .containsExactly("skip_eula", "oobe_user_not_local_admin");
        assertThat(profile.get("category").asString()).isEqualTo("o_o_b_e");
        assertThat(Registry.json(call(one, "GET", '/' + id, "")).get("name").asString())
                .isEqualTo("Shop floor");
        assertThat(call(one, "PUT", '/' + id, "{\"name\":\"Shop\",\"groupTags\":[\"Floor\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Registry.json(call(one, "GET", '/' + id, "")).get("name").asString())
                .isEqualTo("Shop");
        assertThat(call(one, "DELETE", '/' + id, "").statusCode()).isEqualTo(204);
        assertThat(call(one, "GET", '/' + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTagsAndDefaultThatAChangeSaysNothingOf() {
        String id =
                '/' + id(call(one, "POST", "", "{\"name\":\"Mapped\",\"groupTags\":[\"Mapped\"],\"byDefault\":true}"));

        JsonNode renamed = Registry.json(call(one, "PUT", id, "{\"Id\":\"x\",\"Name\":\"Renamed\"}"));
        assertThat(renamed.get("name").asString()).isEqualTo("Renamed");
        assertThat(renamed.get("groupTags").toString()).isEqualTo("[\"Mapped\"]");
        assertThat(renamed.get("byDefault").asBoolean()).isTrue();
        JsonNode bare =
                Registry.json(call(one, "PUT", id, "{\"name\":\"Renamed\",\"groupTags\":[],\"byDefault\":false}"));
        assertThat(bare.get("groupTags").toString()).isEqualTo("[]");
        assertThat(bare.get("byDefault").asBoolean()).isFalse();
    }

    @Test
    void isMadeOnceByARequestThatIsRepeated() {
        String request = UUID.randomUUID().toString();
        String body = "{\"name\":\"Repeated\",\"groupTags\":[\"Repeated\"]}";

        String first = Registry.json(one.call(CUSTOMER, "POST", path(""), body, "MS-RequestId", request))
                .get("id")
                .asString();
        HttpResponse<String> again = two.call(CUSTOMER, "POST", path(""), body, "MS-RequestId", request);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(Registry.json(again).get("id").asString()).isEqualTo(first);
    }

    @Test
    void ofTwoThatWantOneTagAtTheSameMomentOneGetsIt() {
        for (int round = 0; round < 10; round++) {
            String tag = "Race-" + round;
            CompletableFuture<HttpResponse<String>> other = CompletableFuture.supplyAsync(() -> create(two, "b", tag));
            HttpResponse<String> own = create(one, "a", tag);

            assertThat(List.of(own.statusCode(), other.join().statusCode())).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void isAskedForInWordsThatAreKnown() {
        assertThat(refused("{\"groupTags\":[\"A\"]}")).isEqualTo("NAME_INVALID");
        assertThat(refused("{\"name\":\"A\",\"groupTags\":[\"a/b\"]}")).isEqualTo("GROUP_TAG_INVALID");
        assertThat(refused("{\"name\":\"A\",\"groupTags\":[\" \"]}")).isEqualTo("GROUP_TAG_INVALID");
        assertThat(refused("{\"name\":\"A\",\"policySettings\":[\"make_coffee\"]}"))
                .isEqualTo("SETTING_UNKNOWN");
        String longTags = IntStream.range(0, 200)
                .mapToObj(n -> '"' + "é".repeat(200) + n + '"')
                .collect(Collectors.joining(","));
        assertThat(refused("{\"name\":\"A\",\"groupTags\":[" + longTags + "]}")).isEqualTo("TOO_MANY_TAGS");
        assertThat(call(one, "GET", "/nothing", "").statusCode()).isEqualTo(404);
    }

    @Test
    void isRefusedInTheLanguageOfItsReader() {
        create(one, "Kiosk", "Taken");

        HttpResponse<String> taken =
                one.call(CUSTOMER, "POST", path(""), "{\"name\":\"B\",\"groupTags\":[\"Taken\"]}", "X-Locale", "nl-NL");

        assertThat(taken.headers().allValues("Content-Language")).containsExactly("nl");
        assertThat(Registry.json(taken).get("code").asString()).isEqualTo("GROUP_TAG_TAKEN");
        assertThat(Registry.json(taken).get("detail").asString())
                .isEqualTo("Een ander profiel draagt de groepstag \"Taken\" al.");
    }

    @Test
    void thoseForEverybodyAreListedAndChangedByNobody() {
        JsonNode all = Registry.json(call(one, "GET", "", ""));
        String id = '/' + common();

        assertThat(all.get("totalCount").asInt()).isEqualTo(all.get("items").size());
        assertThat(call(one, "PUT", id, "{\"name\":\"Mine\"}").statusCode()).isEqualTo(409);
        assertThat(call(one, "DELETE", id, "").statusCode()).isEqualTo(409);
    }

    @Test
    void isNotReplacedByOneForEverybodyAndSaysWhy() {
        String own = id(create(one, "Leaving", "Leaving"));

        HttpResponse<String> refused = call(one, "DELETE", '/' + own + "?replaceWith=" + common(), "");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(Registry.json(refused).get("code").asString()).isEqualTo("REPLACEMENT_COMMON");
        assertThat(call(one, "GET", '/' + own, "").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsItsDevicesWhereverTheyLie() {
        IntStream.rangeClosed(1, DEVICES)
                .forEach(number -> Accepting.send(log, tagged("Till", row(CUSTOMER, "till", number, device(number)))));
        log.flush();
        assertThat(told("REGISTRATION_PENDING", "")).hasSize(DEVICES);

        String till = id(create(one, "Till", "Till"));
        assertThat(told("READY_FOR_USER", till)).hasSize(DEVICES);
        HttpResponse<String> used = call(two, "DELETE", '/' + till, "");
        assertThat(used.statusCode()).isEqualTo(409);
        assertThat(used.body())
                .contains("PROFILE_IN_USE", DEVICES + " devices", "replace it with")
                .as("consoles and command lines know no parameters")
                .doesNotContain("replaceWith");

        String counter = id(create(two, "Counter", "Counter"));
        assertThat(call(one, "DELETE", '/' + till + "?replaceWith=" + counter, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(told("READY_FOR_USER", counter)).hasSize(DEVICES);
    }

    private HttpResponse<String> create(Registry at, String name, String tag) {
        return call(at, "POST", "", "{\"name\":\"%s\",\"groupTags\":[\"%s\"]}".formatted(name, tag));
    }

    private String common() {
        return Registry.json(call(one, "GET", "", ""))
                .get("items")
                .valueStream()
                .filter(profile -> profile.get("common").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private String refused(String body) {
        HttpResponse<String> answer = call(one, "POST", "", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        return Registry.json(answer).get("code").asString();
    }

    private HttpResponse<String> call(Registry at, String method, String rest, String body) {
        return at.call(CUSTOMER, method, path(rest), body);
    }

    private String path(String rest) {
        return "/v1/customers/" + CUSTOMER + "/policies" + rest;
    }

    private static String id(HttpResponse<String> made) {
        return Registry.json(made).get("id").asString();
    }

    /** The devices that were told to be so, once all were. */
    private List<String> told(String status, String profile) {
        return so(
                log.read(
                        TopicCatalogue.DEVICES_STATUS,
                        found -> so(found, status, profile).size() >= DEVICES,
                        PATIENCE),
                status,
                profile);
    }

    private List<String> so(List<ConsumerRecord<byte[], byte[]>> found, String status, String profile) {
        return found.stream()
                .map(log::event)
                .map(DeviceStatusChanged.class::cast)
                .filter(event -> event.getCustomer().equals(CUSTOMER))
                .filter(event ->
                        event.getStatus().equals(status) && event.getProfileId().equals(profile))
                .map(DeviceStatusChanged::getDeviceId)
                .distinct()
                .toList();
    }

    private static String device(int number) {
        return "dev:b%031x".formatted(number);
    }
}
