package rollcall.registry.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.registry.Registry;
import rollcall.registry.SharedRegistries;
import tools.jackson.databind.JsonNode;

/** Two instances of the service: what one hears may be decided on the other. */
@ExtendWith(SharedRegistries.Given.class)
class RelationshipsIT {
    private static final int ROUNDS = 20;

    private final Registry one;
    private final Registry two;

    RelationshipsIT(SharedRegistries shared) {
        one = shared.one();
        two = shared.two();
    }

    @Test
    void aPartnerAsksTheCustomerAcceptsByTheLinkAndEitherEnds() {
        JsonNode asked = ask(one, "northwind", "contoso");
        assertThat(asked.get("state").asString()).isEqualTo("requested");
        String link = asked.get("link").asString();
        assertThat(link).startsWith("http://localhost:8080/v1/customers/contoso/relationships/northwind/");

        HttpResponse<String> accepted = answer(two, "contoso", link, "accept");
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(Registry.json(accepted).get("state").asString()).isEqualTo("established");
        assertThat(answer(one, "contoso", link, "accept").statusCode()).isEqualTo(404);

        assertThat(state(one, "northwind", "/v1/partners/northwind/relationships/contoso"))
                .isEqualTo("established");
        assertThat(one.call("contoso", "DELETE", "/v1/customers/contoso/relationships/northwind", "")
                        .statusCode())
                .isEqualTo(204);
        JsonNode ended = Registry.json(one.call("contoso", "GET", "/v1/customers/contoso/relationships/northwind", ""));
        assertThat(ended.get("state").asString()).isEqualTo("ended");
        assertThat(ended.get("history"))
                .extracting(step ->
                        step.get("state").asString() + " by " + step.get("by").asString())
                .containsExactly("requested by northwind", "established by contoso", "ended by contoso");
        assertThat(ended.toString()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void onlyTheCustomerThatWasAskedCanUseTheLink() {
        String link = ask(one, "woodgrove", "adatum").get("link").asString();

        assertThat(answer(one, "fabrikam", link, "accept").statusCode()).isEqualTo(404);
        assertThat(answer(one, "woodgrove", link, "accept").statusCode()).isEqualTo(404);
        String guessed = link.substring(0, link.length() - 3) + "abc";
        assertThat(answer(one, "adatum", guessed, "accept").statusCode()).isEqualTo(404);
        assertThat(answer(one, "adatum", link, "perhaps").statusCode()).isEqualTo(400);
        assertThat(Registry.json(answer(one, "adatum", link, "decline"))
                        .get("state")
                        .asString())
                .isEqualTo("declined");
    }

    @Test
    void aDistributorAsksThroughAResellerThatItSupplies() {
        HttpResponse<String> alone =
                one.call("litware", "POST", "/v1/partners/litware/relationships", "{\"customer\":\"tailspin\"}");
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(alone.body()).contains("RESELLER_REQUIRED", "woodgrove");

        JsonNode asked = Registry.json(one.call(
                "litware",
                "POST",
                "/v1/partners/litware/relationships",
                "{\"customer\":\"tailspin\",\"through\":\"woodgrove\"}"));
        assertThat(asked.get("kind").asString()).isEqualTo("distributor");
        assertThat(asked.get("through").asString()).isEqualTo("woodgrove");
    }

    @Test
    void whoIsNoPartnerCannotAsk() {
        HttpResponse<String> answer =
                one.call("fabrikam", "POST", "/v1/partners/fabrikam/relationships", "{\"customer\":\"contoso\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("PARTNER_UNKNOWN");
    }

    @Test
    void ofTwoDecisionsAtTheSameMomentOneCounts() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String customer = "race-" + round;
            String link = ask(one, "northwind", customer).get("link").asString();
            CountDownLatch start = new CountDownLatch(1);
            List<CompletableFuture<Integer>> answers = Stream.of(
                            decide(start, one, customer, link, "accept"), decide(start, two, customer, link, "decline"))
                    .toList();
            start.countDown();

            assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 404);
            JsonNode known = Registry.json(
                    one.call(customer, "GET", "/v1/customers/" + customer + "/relationships/northwind", ""));
            assertThat(known.get("history")).hasSize(2);
        }
    }

    private static CompletableFuture<Integer> decide(
            CountDownLatch start, Registry at, String customer, String link, String decision) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer(at, customer, link, decision).statusCode();
        });
    }

    private static JsonNode ask(Registry at, String partner, String customer) {
        HttpResponse<String> answer = at.call(
                partner, "POST", "/v1/partners/" + partner + "/relationships", "{\"customer\":\"" + customer + "\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/partners/" + partner + "/relationships/" + customer);
        return Registry.json(answer);
    }

    private static HttpResponse<String> answer(Registry at, String organization, String link, String decision) {
        return at.call(organization, "POST", URI.create(link).getPath(), "{\"decision\":\"" + decision + "\"}");
    }

    private static String state(Registry at, String organization, String path) {
        return Registry.json(at.call(organization, "GET", path, ""))
                .get("state")
                .asString();
    }
}
