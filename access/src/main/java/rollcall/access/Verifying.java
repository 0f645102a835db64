package rollcall.access;

import java.io.Serial;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Verifies tokens, and tells one that is not valid from one that cannot be verified for the moment. */
record Verifying(AuthenticationProvider tokens) implements AuthenticationManager {

    /** The issuer's keys are out of reach. */
    static final class NotNow extends AuthenticationException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotNow(AuthenticationServiceException cause) {
            super("the issuer's keys are out of reach", cause);
        }
    }

    @Override
    public Authentication authenticate(Authentication token) {
        try {
            return tokens.authenticate(token);
        } catch (AuthenticationServiceException unreachable) {
            throw new NotNow(unreachable);
        }
    }
}
