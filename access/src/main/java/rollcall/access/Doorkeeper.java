package rollcall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import rollcall.access.Rule.Surroundings;
import rollcall.http.Refusal;

/** Lets a call in or refuses it: first who calls, then with which scope, then about whom. */
final class Doorkeeper implements AuthorizationManager<RequestAuthorizationContext> {
    private static final AuthorizationResult ALLOWED = new AuthorizationDecision(true);
    private static final AuthorizationResult UNKNOWN_CALLER = new AuthorizationDecision(false);

    private final Door door;
    private final Surroundings surroundings;

    Doorkeeper(Door door, Surroundings surroundings) {
        this.door = door;
        this.surroundings = surroundings;
    }

    /** Why a known caller is kept out. */
    record KeptOut(Refusal refusal) implements AuthorizationResult {
        @Override
        public boolean isGranted() {
            return false;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Rule> rule = door.rule(request);
        if (rule.isPresent() && rule.get().isOpen()) {
            return ALLOWED;
        }
        Authentication known = authentication.get();
        if (known == null || !(known.getPrincipal() instanceof Caller caller)) {
            return UNKNOWN_CALLER;
        }
        return rule.map(found -> judge(found, caller, request)).orElseGet(() -> new KeptOut(Refusals.notFound()));
    }

    private AuthorizationResult judge(Rule rule, Caller caller, HttpServletRequest request) {
        Scope scope = rule.scope().orElseThrow();
        if (!caller.may(scope)) {
            return new KeptOut(Refusals.scopeRequired(scope));
        }
        return rule.isFor(caller, Door.place(request), surroundings)
                ? ALLOWED
                : new KeptOut(rule.toOthers().refusal());
    }
}
