package rollcall.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.springframework.security.converter.RsaKeyConverters;

/** The key that signs tokens: kept in a file, so that they outlive the process. */
final class SigningKey {
    private static final String ALGORITHM = "RSA";
    private static final int BITS = 2048;
    private static final int CHARACTERS_A_LINE = 64;

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        String pem = PrivateFile.readOrMake(file, SigningKey::fresh);
        try {
            var half = (RSAPrivateCrtKey)
                    RsaKeyConverters.pkcs8().convert(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            var otherHalf = (RSAPublicKey) KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new RSAPublicKeySpec(half.getModulus(), half.getPublicExponent()));
            return new RSAKey.Builder(otherHalf)
                    .privateKey(half)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException | RuntimeException e) {
            throw new IllegalStateException(file + " holds no RSA private key as PKCS#8 in PEM", e);
        }
    }

    private static String fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            return pem(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(PrivateKey key) {
        String lines =
                Base64.getMimeEncoder(CHARACTERS_A_LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    }
}
