package rollcall.cli.login;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.server.CancelledException;
import rollcall.cli.server.Laptop;
import rollcall.cli.server.Logins;
import rollcall.cli.server.StoredLogin;
import rollcall.cli.server.TokenEndpoint;

/** Gives the tokens back and forgets them. */
@Command(
        name = "logout",
        description = "Gives the tokens of the last 'rollcall login' back to their issuer, and forgets them.",
        footer = {"", "Example:", "  rollcall logout --server https://rollcall.example"})
public final class Logout implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Where where;

    @Override
    public Integer call() {
        URI server = where.server(common, new Laptop(common.surroundings()));
        Logins logins = new Logins(common.surroundings());
        Optional<StoredLogin> login = logins.find(server);
        logins.forget(server);
        boolean givenBack = login.isEmpty() || givenBack(login.get());
        common.out()
                .println(
                        login.isEmpty()
                                ? "You were not logged in at " + server + "."
                                : "Logged out of " + server + ".");
        if (!givenBack) {
            common.err()
                    .println("The issuer could not be told; the access token ends by itself at "
                            + login.orElseThrow().expiresAt() + ".");
        }
        return ExitStatus.OK.number();
    }

    private static boolean givenBack(StoredLogin login) {
        TokenEndpoint endpoint = new TokenEndpoint(login.issuer(), login.tokenEndpoint(), login.revocationEndpoint());
        try {
            if (login.refreshToken() != null) {
                endpoint.revoke(login.refreshToken(), "refresh_token");
            }
            endpoint.revoke(login.accessToken(), "access_token");
            return true;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
