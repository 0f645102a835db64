package rollcall.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Looks for a token in the header, and not at all where a call is open to anybody: it may be meant for somebody else. */
final class WhereNeeded implements AuthenticationConverter {
    private final Door door;
    private final AuthenticationConverter header = new BearerTokenAuthenticationConverter();

    WhereNeeded(Door door) {
        this.door = door;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        return door.rule(request).filter(Rule::isOpen).isPresent() ? null : header.convert(request);
    }
}
