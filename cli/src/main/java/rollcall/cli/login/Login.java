package rollcall.cli.login;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.server.CancelledException;
import rollcall.cli.server.Laptop;
import rollcall.cli.server.Logins;
import rollcall.cli.server.StoredLogin;
import rollcall.cli.server.TokenClaims;

/** Logs in by a code that somebody confirms in a browser. */
@Command(
        name = "login",
        description =
                "Logs you in: shows a code to confirm in a browser, and keeps the tokens in a file that only you can"
                        + " read. They are renewed by themselves; 'rollcall logout' gives them back.",
        footer = {"", "Example:", "  rollcall login --server https://rollcall.example --issuer https://login.example"})
public final class Login implements Callable<Integer> {
    private static final String ISSUER = "ROLLCALL_ISSUER";

    @Mixin
    private Common common;

    @Mixin
    private Where where;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "Who gives tokens for it; else ROLLCALL_ISSUER, else the issuer that runs here.")
    private URI issuer;

    @Override
    public Integer call() {
        Laptop laptop = new Laptop(common.surroundings());
        URI server = where.server(common, laptop);
        URI from = issuer(laptop);
        try {
            DeviceCodeFlow flow = DeviceCodeFlow.at(from);
            DeviceCodeFlow.Asked asked = flow.ask();
            show(asked);
            StoredLogin login = flow.await(asked);
            Logins logins = new Logins(common.surroundings());
            logins.keep(server, login);
            welcome(server, login);
            return ExitStatus.OK.number();
        } catch (IOException broken) {
            throw CommandFailed.of(
                    ExitStatus.UNREACHABLE,
                    "issuer-unreachable",
                    Map.of("issuer", from, "reason", String.valueOf(broken.getMessage())),
                    broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private URI issuer(Laptop laptop) {
        String variable = common.surroundings().variable(ISSUER);
        return Optional.ofNullable(issuer)
                .or(() -> Optional.of(variable).filter(text -> !text.isEmpty()).map(URI::create))
                .or(laptop::issuer)
                .orElseThrow(() -> common.misused("Say who gives the tokens: --issuer URL or " + ISSUER + "."));
    }

    private void show(DeviceCodeFlow.Asked asked) {
        PrintWriter err = common.err();
        err.println("Open " + asked.address() + " in a browser and confirm the code " + asked.code() + ".");
        err.println("Waiting until you have, at most " + asked.life().toMinutes() + " minutes; Ctrl-C ends it.");
        err.flush();
    }

    private void welcome(URI server, StoredLogin login) {
        String organization =
                TokenClaims.of(login.accessToken(), "organization").orElse("");
        String person = TokenClaims.of(login.accessToken(), "person")
                .or(() -> TokenClaims.of(login.accessToken(), "sub"))
                .orElse("");
        common.out()
                .println("Logged in at " + server + " as " + (person.isEmpty() ? organization : person)
                        + (person.isEmpty() || organization.isEmpty() || person.equals(organization)
                                ? "."
                                : " of " + organization + "."));
        common.out().flush();
    }
}
