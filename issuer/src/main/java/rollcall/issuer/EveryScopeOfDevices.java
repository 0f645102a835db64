package rollcall.issuer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceAuthorizationRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2DeviceAuthorizationRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A program without a browser that names no scope asks for all that it has; whoever lets it in narrows that. */
final class EveryScopeOfDevices implements AuthenticationConverter {
    private final AuthenticationConverter converter = new OAuth2DeviceAuthorizationRequestAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication asked = converter.convert(request);
        if (asked instanceof OAuth2DeviceAuthorizationRequestAuthenticationToken device
                && (device.getScopes() == null || device.getScopes().isEmpty())
                && device.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.getRegisteredClient() != null) {
            return new OAuth2DeviceAuthorizationRequestAuthenticationToken(
                    client,
                    device.getAuthorizationUri(),
                    client.getRegisteredClient().getScopes(),
                    device.getAdditionalParameters());
        }
        return asked;
    }
}
