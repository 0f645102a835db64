package rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everybody who should not get in, sent against every call of a service. The calls are about customer contoso and partner
 * northwind; whoever starts the service tells it that woodgrove's relationship with contoso has ended.
 */
public final class Attackers {
    private static final TestIssuer ISSUER = TestIssuer.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    /** Made once for each scope: to sign is dearer than to be turned away. */
    private final Map<Scope, Map<String, String>> tokens = new EnumMap<>(Scope.class);

    public Attackers(URI service) {
        this.service = service;
    }

    /** What each of them is answered at each call that asks for a token, as a table for people. */
    public String table(Door door) {
        Set<String> attackers = tokens(Scope.DEVICES_READ).keySet();
        String names = String.join(" | ", attackers);
        int columns = attackers.size();
        return "| call | " + names + " |\n| --- |" + " --- |".repeat(columns) + "\n"
                + door.rules().stream()
                        .filter(rule -> !rule.isOpen())
                        .map(this::row)
                        .collect(Collectors.joining("\n"));
    }

    private String row(Rule rule) {
        return "| `" + rule + "` | "
                + tokens.computeIfAbsent(rule.scope().orElseThrow(), Attackers::tokens).entrySet().stream()
                        .map(attacker -> attack(rule, attacker.getKey(), attacker.getValue()))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static Map<String, String> tokens(Scope needed) {
        Forgery forgery = ISSUER.forgery();
        Scope other = needed == Scope.CHECKINS_WRITE ? Scope.DEVICES_READ : Scope.CHECKINS_WRITE;
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", "");
        tokens.put("malformed", "Bearer no.token");
        tokens.put("expired", "Bearer " + forgery.expired("contoso"));
        tokens.put("unsigned (alg none)", "Bearer " + forgery.unsigned("contoso"));
        tokens.put("signed with another key", "Bearer " + forgery.signedByAnother("contoso"));
        tokens.put("signed with the public key", "Bearer " + forgery.signedWithThePublicKey("contoso"));
        tokens.put("for another audience", "Bearer " + forgery.forAnotherAudience("contoso"));
        tokens.put("of another issuer", "Bearer " + forgery.ofAnotherIssuer("contoso"));
        tokens.put("without the scope", ISSUER.bearer("contoso", other));
        tokens.put("of a foreign organization", ISSUER.bearer("fabrikam"));
        tokens.put("of a partner whose relationship ended", ISSUER.bearer("woodgrove"));
        return tokens;
    }

    private String attack(Rule rule, String attacker, String authorization) {
        if (attacker.startsWith("of a ") && rule.parties().contains(Party.ANY_ORGANIZATION)) {
            return "for itself";
        }
        String path = rule.path()
                .getPatternString()
                .replace("{customer}", "contoso")
                .replace("{partner}", "northwind")
                .replaceAll("\\{[^}]*}", "x");
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .method(rule.method().name(), BodyPublishers.ofString("{}"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s", rule).isIn(401, 403, 404);
            String code = answer.body().replaceAll("(?s).*\"code\":\"([A-Z_]+)\".*", "$1");
            return answer.statusCode() + " `" + code + '`';
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
