package rollcall.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A client without a secret that says nothing but its name. That is enough where what it brings along, or a person later on,
 * proves the rest: to ask for a device code, to fetch a token by one or by a refresh token, and to give a token back. An
 * authorization code it fetches by its verifier.
 */
final class PublicClient extends OAuth2ClientAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> PLACES = Set.of("/oauth2/device_authorization", "/oauth2/revoke");
    private static final Set<String> GRANTS =
            Set.of(AuthorizationGrantType.DEVICE_CODE.getValue(), AuthorizationGrantType.REFRESH_TOKEN.getValue());

    private PublicClient(String name) {
        super(name, ClientAuthenticationMethod.NONE, null, null);
    }

    /** Finds one in a request. */
    static final class Named implements AuthenticationConverter {
        @Override
        public @Nullable Authentication convert(HttpServletRequest request) {
            String[] names = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
            if (names == null || names.length != 1 || bringsProof(request) || !isPlace(request)) {
                return null;
            }
            return new PublicClient(names[0]);
        }

        private static boolean bringsProof(HttpServletRequest request) {
            return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                    || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                    || request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null;
        }

        private static boolean isPlace(HttpServletRequest request) {
            String grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
            return HttpMethod.POST.matches(request.getMethod())
                    && (PLACES.contains(request.getServletPath()) || grant != null && GRANTS.contains(grant));
        }
    }

    /** Lets it be who it says, if it is known as one that has no secret. */
    record Known(RegisteredClientRepository clients) implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication named) {
            RegisteredClient client =
                    clients.findByClientId(named.getPrincipal().toString());
            if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
            }
            return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
        }

        @Override
        public boolean supports(Class<?> kind) {
            return PublicClient.class.isAssignableFrom(kind);
        }
    }
}
