package rollcall.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, as the token says.
 *
 * @param organization on whose behalf
 * @param client the program that was given the token
 * @param subject the person, or the client again where no person is behind it: personal data, never to be logged
 * @param scopes what the token allows
 * @param until when the token ends: what goes on longer than a call ends with it
 */
public record Caller(String organization, String client, String subject, Set<String> scopes, Instant until) {

    boolean is(@Nullable String name) {
        return organization.equals(name);
    }

    /** Who is behind the client; empty if it is a program that acts for itself. Personal data. */
    public String person() {
        return subject.equals(client) ? "" : subject;
    }

    boolean may(Scope scope) {
        return scopes.contains(scope.text());
    }

    /** Without the person: what is printed may reach a log. */
    @Override
    public String toString() {
        return organization + " (" + client + ")";
    }
}
