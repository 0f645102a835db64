package rollcall.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;

class RestartTest {
    @TempDir
    private Path directory;

    @Test
    void keepsTokensAndSecretsValid() {
        HttpResponse<String> token;
        String secret;
        try (RunningIssuer first = new RunningIssuer(directory)) {
            secret = first.secretOf("contoso");
            token = first.token("contoso", secret);
        }
        try (RunningIssuer second = new RunningIssuer(directory, "--rollcall.issuer.token-life=30s")) {
            assertThat(second.verified(token).getSubject()).isEqualTo("contoso");

            Jwt next = second.verified(second.token("contoso", secret));
            assertThat(Duration.between(next.getIssuedAt(), next.getExpiresAt()))
                    .isEqualTo(Duration.ofSeconds(30));
        }
    }
}
