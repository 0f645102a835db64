package rollcall.registry.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.events.Webhook;
import rollcall.registry.Registry;
import rollcall.registry.SharedRegistries;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedRegistries.Given.class)
class WebhooksIT {
    private static final String WANTED = """
            {"url":"https://hooks.contoso.example/rollcall","events":["upload.finished"]}""";

    private final Log log;
    private final Registry registry;

    WebhooksIT(SharedRegistries shared) {
        log = shared.log();
        registry = shared.one();
    }

    @Test
    void isRegisteredShownWithoutItsSecretAndDeleted() {
        HttpResponse<String> made = call("POST", "contoso", "", WANTED);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode webhook = Registry.json(made);
        String id = webhook.get("id").asString();
        String secret = webhook.get("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(made.headers().firstValue("Location")).hasValue("/customers/contoso/webhooks/" + id);

        HttpResponse<String> shown = call("GET", "contoso", "/" + id, "");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("https://hooks.contoso.example/rollcall")
                .doesNotContain("secret");
        assertThat(Registry.json(call("GET", "contoso", "", ""))
                        .get("totalCount")
                        .asInt())
                .isPositive();
        assertThat(call("GET", "fabrikam", "/" + id, "").statusCode()).isEqualTo(404);

        assertThat(call("DELETE", "fabrikam", "/" + id, "").statusCode()).isEqualTo(404);
        assertThat(call("DELETE", "contoso", "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(call("GET", "contoso", "/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void isMadeOnceByARequestThatIsRepeatedAndItsSecretIsNowhereReadable() {
        String request = UUID.randomUUID().toString();
        String customer = "c-" + request;

        JsonNode first = Registry.json(call("POST", customer, "", WANTED, "MS-RequestId", request));
        JsonNode second = Registry.json(call("POST", customer, "", WANTED, "MS-RequestId", request));

        assertThat(second).isEqualTo(first);
        assertThat(Registry.json(call("GET", customer, "", ""))
                        .get("totalCount")
                        .asInt())
                .isEqualTo(1);
        String id = first.get("id").asString();
        List<Webhook> standing = log.read(TopicCatalogue.WEBHOOKS).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(customer + '/' + id))
                .map(record -> (Webhook) log.event(record))
                .toList();
        assertThat(standing).hasSize(1);
        assertThat(standing.get(0).toString())
                .doesNotContain(first.get("secret").asString());
    }

    @Test
    void isRefusedWhereItWouldLeadInside() {
        for (String url : List.of("http://contoso.example", "https://127.0.0.1/x", "https://[::1]/", "gopher://x")) {
            HttpResponse<String> refused = call("POST", "contoso", "", "{\"url\":\"" + url + "\"}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("URL_INVALID");
        }
        assertThat(call("POST", "contoso", "", WANTED.replace("upload.finished", "everything"))
                        .body())
                .contains("EVENT_UNKNOWN");
        assertThat(call("POST", "contoso", "", WANTED.replace("}", ",\"secret\":\"weak\"}"))
                        .body())
                .contains("SECRET_INVALID");
    }

    private HttpResponse<String> call(String method, String customer, String path, String body, String... headers) {
        return registry.call(customer, method, "/v1/customers/" + customer + "/webhooks" + path, body, headers);
    }
}
