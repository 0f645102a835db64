package rollcall.access;

import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import rollcall.http.Refusal;

/** Reads a token that did not come with a call, by the same rules as every door. */
public final class TokenReader {
    private final Tokens tokens;
    private final JwtDecoder decoder;

    public TokenReader(AccessSettings settings) {
        tokens = new Tokens(settings);
        decoder = tokens.decoder();
    }

    /**
     * Whose it is; empty if it is not valid here.
     *
     * @throws Refusal 503 while the issuer's keys are out of reach
     */
    public Optional<Caller> read(String token) {
        try {
            return Optional.of((Caller) tokens.caller(decoder.decode(token)).getPrincipal());
        } catch (BadJwtException invalid) {
            return Optional.empty();
        } catch (JwtException | JwtDecoderInitializationException unreachable) {
            throw Refusals.issuerUnreachable();
        }
    }
}
