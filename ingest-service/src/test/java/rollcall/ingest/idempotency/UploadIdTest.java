package rollcall.ingest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadIdTest {
    private static final ClientKey KEY = ClientKey.idempotencyKey("contoso", "woodgrove", "order-17");

    @Test
    void isTheSameForTheSameRequestUnderTheSameKey() {
        UUID id = UploadId.of("contoso", "woodgrove", KEY, "digest");

        assertThat(UploadId.of("contoso", "woodgrove", KEY, "digest")).isEqualTo(id);
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void staysWhatItIsFromReleaseToRelease() {
        assertThat(UploadId.of("contoso", "woodgrove", KEY, "digest"))
                .hasToString("61ed6e8a-c89e-5cae-a9fe-9b284dc90919");
    }

    @Test
    void differsWithCustomerSubmitterKeyAndContent() {
        assertThat(UploadId.of("contoso", "woodgrove", KEY, "digest"))
                .isNotEqualTo(UploadId.of("fabrikam", "woodgrove", KEY, "digest"))
                .isNotEqualTo(UploadId.of("contoso", "contoso", KEY, "digest"))
                .isNotEqualTo(UploadId.of("contoso", "woodgrove", KEY, "other"))
                .isNotEqualTo(UploadId.of(
                        "contoso",
                        "woodgrove",
                        ClientKey.idempotencyKey("contoso", "woodgrove", "order-18"),
                        "digest"));
    }

    @Test
    void isFreshWithoutAKey() {
        assertThat(UploadId.of("contoso", "contoso", ClientKey.NONE, "digest"))
                .isNotEqualTo(UploadId.of("contoso", "contoso", ClientKey.NONE, "digest"));
    }

    @Test
    void doesNotRunNeighbouringTextsTogether() {
        assertThat(ClientKey.idempotencyKey("ab", "c", "key")).isNotEqualTo(ClientKey.idempotencyKey("a", "bc", "key"));
    }

    @Test
    void aRequestIdCountsForItsOwnMethodAndPathOnly() {
        ClientKey create = ClientKey.requestId("contoso", "contoso", "POST", "/v1/a", "1");

        assertThat(create)
                .isNotEqualTo(ClientKey.requestId("contoso", "contoso", "POST", "/v1/b", "1"))
                .isNotEqualTo(ClientKey.requestId("contoso", "contoso", "PUT", "/v1/a", "1"));
        assertThat(create.strict()).isFalse();
    }
}
