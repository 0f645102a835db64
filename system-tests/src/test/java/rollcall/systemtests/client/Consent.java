package rollcall.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;

/** A customer's consent that a partner acts for it. */
public final class Consent {
    private Consent() {}

    /**
     * Asked for by the partner, given by the customer, and known to the service that takes uploads.
     *
     * @param bearer the partner's token, as a header's value
     */
    public static void establish(Gateway gateway, String partner, String customer, String bearer) {
        String[] byPartner = {"Authorization", bearer};
        Answer asked = gateway.send(
                "POST",
                "/partners/" + partner + "/relationships",
                "{\"customer\":\"%s\"}".formatted(customer),
                byPartner);
        String link =
                URI.create(asked.json().path("link").asString("")).getPath().replaceFirst("^/v1", "");
        Answer accepted = gateway.send("POST", link, "{\"decision\":\"accept\"}");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        await().until(() ->
                gateway.send("POST", "/customers/" + customer + "/deviceBatches?validateOnly=true", "[{}]", byPartner)
                                .status()
                        == 200);
    }
}
