package rollcall.gateway.login;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;
import rollcall.access.AccessSettings;

/** Reads ID tokens, signed in the ways that tokens for calls may be signed in. */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final AccessSettings settings;
    private final ClientHttpRequestFactory requests;

    IdTokens(AccessSettings settings, ClientHttpRequestFactory requests) {
        this.settings = settings;
        this.requests = requests;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        String keys = registration.getProviderDetails().getJwkSetUri();
        return decoders.computeIfAbsent(keys, place -> decoder(registration, place));
    }

    private JwtDecoder decoder(ClientRegistration registration, String keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(allowed -> {
                    allowed.clear();
                    settings.algorithms().forEach(name -> allowed.add(SignatureAlgorithm.from(name)));
                })
                .restOperations(new RestTemplate(requests))
                .build();
        OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
        validator.setClockSkew(settings.clockSkew());
        decoder.setJwtValidator(validator);
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
