package rollcall.standalone.command;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.IssuerFiles;
import rollcall.standalone.platform.Port;
import rollcall.standalone.platform.RunningState;
import rollcall.standalone.token.IssuedTokens;

/** Prints a token, so that a shell can put it into a call. */
@Command(
        name = "token",
        description = "Prints a bearer token of the running issuer, and nothing else."
                + " Status 0: it is good for 15 minutes; 1: there is none, and why; 3: no issuer runs.")
final class Token implements Callable<Integer> {
    private static final int NOTHING_RUNS = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ORGANIZATION",
            description = "Who calls: contoso or fabrikam (customers), northwind (OEM), woodgrove (reseller),"
                    + " litware (distributor), operator.")
    private String organization;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Surroundings.own().home();
        Optional<RunningState> state =
                RunningState.ofRunning(home).filter(running -> running.includes(Port.ISSUER.user()));
        if (state.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No issuer runs in " + home.root() + ". Start everything with: rollcall up --detach");
            return NOTHING_RUNS;
        }
        URI issuer = URI.create(state.get().issuer());
        spec.commandLine()
                .getOut()
                .println(new IssuedTokens(issuer, IssuerFiles.of(home).secrets()).of(organization));
        return 0;
    }
}
