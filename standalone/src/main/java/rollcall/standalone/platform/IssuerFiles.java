package rollcall.standalone.platform;

import java.nio.file.Path;

/**
 * What the issuer keeps in a home, from its first start on.
 *
 * @param signingKey the RSA private key that signs all tokens, as PKCS#8 in PEM; its key id is the RFC 7638 thumbprint of
 *     its public half
 * @param secrets the directory with one file for each organization and person: their secret and nothing else
 */
public record IssuerFiles(Path signingKey, Path secrets) {

    public static IssuerFiles of(Home home) {
        Path data = home.data(Port.ISSUER.user());
        return new IssuerFiles(data.resolve("signing-key.pem"), data.resolve("secrets"));
    }
}
