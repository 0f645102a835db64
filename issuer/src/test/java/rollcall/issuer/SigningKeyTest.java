package rollcall.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
    @TempDir
    private Path directory;

    @Test
    void isTheSameAsLongAsItsFileIs() {
        RSAKey first = SigningKey.keptIn(directory.resolve("key.pem"));

        assertThat(SigningKey.keptIn(directory.resolve("key.pem"))).isEqualTo(first);
        assertThat(SigningKey.keptIn(directory.resolve("another.pem"))).isNotEqualTo(first);
    }

    @Test
    void isNamedByItsThumbprint() throws Exception {
        RSAKey key = SigningKey.keptIn(directory.resolve("key.pem"));

        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        assertThat(key.getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(key.size()).isEqualTo(2048);
    }

    @Test
    void isKeptAsOthersReadItToo() throws Exception {
        RSAKey key = SigningKey.keptIn(directory.resolve("key.pem"));

        List<String> lines = Files.readAllLines(directory.resolve("key.pem"));
        String base64 = String.join("", lines.subList(1, lines.size() - 1));
        var read = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));

        assertThat(lines.get(0)).isEqualTo("-----BEGIN PRIVATE KEY-----");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("-----END PRIVATE KEY-----");
        assertThat(read).isEqualTo(key.toPrivateKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a secret",
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIHcHbQpzGKV9PBbBclGyZkXfTC+H68CZKrF3+6UduSwq\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void refusesAFileThatHoldsSomethingElse(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("key.pem"), content);

        assertThatThrownBy(() -> SigningKey.keptIn(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(file + " holds no RSA private key as PKCS#8 in PEM");
    }
}
