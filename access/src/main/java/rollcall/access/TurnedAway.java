package rollcall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import rollcall.access.Doorkeeper.KeptOut;
import rollcall.http.Refusal;

/** Tells those kept out in the shape of every other error. Why a token is not valid is nobody's business. */
final class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final HandlerExceptionResolver answers;

    TurnedAway(HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) {
        Refusal refusal =
                unknown instanceof Verifying.NotNow ? Refusals.issuerUnreachable() : Refusals.unauthenticated();
        answers.resolveException(request, response, null, refusal);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        Refusal refusal = denied instanceof AuthorizationDeniedException refused
                        && refused.getAuthorizationResult() instanceof KeptOut keptOut
                ? keptOut.refusal()
                : Refusals.notFound();
        answers.resolveException(request, response, null, refusal);
    }
}
