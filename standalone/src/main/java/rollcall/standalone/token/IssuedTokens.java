package rollcall.standalone.token;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Tokens of the platform's issuer: kept while they are good, renewed before they run out. */
public final class IssuedTokens implements TokenSource {
    private final TokenEndpoint endpoint;
    private final Secrets secrets;
    private final Clock clock;
    private final Map<String, Token> kept = new HashMap<>();

    /**
     * @param issuer its address, without a path
     * @param secrets the directory with the organizations' secrets
     */
    public IssuedTokens(URI issuer, Path secrets) {
        this(issuer, secrets, Clock.systemUTC());
    }

    IssuedTokens(URI issuer, Path secrets, Clock clock) {
        this.endpoint = new TokenEndpoint(issuer, clock);
        this.secrets = new Secrets(secrets);
        this.clock = clock;
    }

    @Override
    public synchronized String of(String organization) throws IOException, InterruptedException {
        Token token = kept.get(organization);
        if (token == null || !token.fresh(clock.instant())) {
            token = endpoint.ask(organization, secrets.of(organization));
            kept.put(organization, token);
        }
        return token.value();
    }
}
