package rollcall.cli.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import rollcall.cli.console.Surroundings;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.IssuerFiles;
import rollcall.standalone.platform.RunningState;
import rollcall.standalone.token.IssuedTokens;

/** The Rollcall that {@code rollcall up} keeps running on this machine, as its home tells. */
public final class Laptop {
    private static final String HOME = "ROLLCALL_HOME";

    private final Optional<Home> home;
    private Optional<RunningState> state = Optional.empty();
    private boolean looked;

    public Laptop(Surroundings surroundings) {
        this.home = surroundings.variable(HOME).isEmpty()
                ? project().map(project -> Home.of(surroundings.variables(), project))
                : Optional.of(new Home(Path.of(surroundings.variable(HOME))));
    }

    /** The project whose build this code lies in; none where the jar was taken elsewhere. */
    private static Optional<Path> project() {
        try {
            return Optional.of(Path.of(Laptop.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .map(Path::getParent)
                    .filter(target -> target.endsWith("target"))
                    .map(Path::getParent)
                    .map(Path::getParent);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where its API is, without a path; empty if it does not run. */
    public Optional<URI> gateway() {
        return state().map(RunningState::gateway)
                .filter(address -> !address.isEmpty())
                .map(URI::create);
    }

    /** Who gives tokens for it. */
    public Optional<URI> issuer() {
        return state().map(RunningState::issuer)
                .filter(address -> !address.isEmpty())
                .map(URI::create);
    }

    /** Where a part of it is reached, by its name; Kafka by its bootstrap servers. */
    public Optional<String> address(String part) {
        return state().map(running -> running.addresses().get(part));
    }

    /** Tokens of an organization, as {@code rollcall token} prints them; empty if no issuer runs. */
    public Optional<Bearer> tokens(String organization) {
        return issuer().map(issuer -> {
            IssuedTokens tokens =
                    new IssuedTokens(issuer, IssuerFiles.of(home.orElseThrow()).secrets());
            return () -> tokens.of(organization);
        });
    }

    private Optional<RunningState> state() {
        if (!looked) {
            state = home.flatMap(RunningState::ofRunning);
            looked = true;
        }
        return state;
    }
}
