package rollcall.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import rollcall.cli.console.Json;

/** What a token says of whom it was given to. Read to spare the reader an option; whether it is true, the server decides. */
public final class TokenClaims {
    private TokenClaims() {}

    /** The text of a claim; empty if the token cannot be read or has none of that name. */
    public static Optional<String> of(String token, String claim) {
        String[] parts = token.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Json.read(json)
                    .map(claims -> claims.path(claim))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
