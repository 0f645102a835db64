package rollcall.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;

/** Tokens that nobody should take. */
final class Forgery {
    private final TestIssuer issuer;
    private final RSAKey key;

    Forgery(TestIssuer issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    RSAKey key() {
        return key;
    }

    String expired(String organization) {
        Instant past = Instant.now().minusSeconds(3_600);
        return signed(
                key, issuer.claims(organization).expirationTime(Date.from(past)).build());
    }

    String endless(String organization) {
        return signed(key, issuer.claims(organization).expirationTime(null).build());
    }

    String unsigned(String organization) {
        return new PlainJWT(issuer.claims(organization).build()).serialize();
    }

    String signedByAnother(String organization) {
        return signed(
                TestIssuer.key(key.getKeyID()), issuer.claims(organization).build());
    }

    /** The public key, which everybody has, taken for a shared secret. */
    String signedWithThePublicKey(String organization) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    issuer.claims(organization).build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String forAnotherAudience(String organization) {
        return signed(key, issuer.claims(organization).audience("payroll").build());
    }

    String ofAnotherIssuer(String organization) {
        return signed(
                key,
                issuer.claims(organization).issuer("https://elsewhere.example").build());
    }

    String withoutOrganization() {
        return signed(key, issuer.claims("contoso").claim("organization", null).build());
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
