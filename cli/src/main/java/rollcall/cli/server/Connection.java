package rollcall.cli.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;

/** Which Rollcall a command speaks with, and as whom. */
public final class Connection {
    private static final String SERVER = "ROLLCALL_SERVER";
    private static final String TOKEN = "ROLLCALL_TOKEN";
    private static final URI USUAL = URI.create("http://localhost:8080");

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Where Rollcall is; else ROLLCALL_SERVER, else what runs here, else http://localhost:8080.")
    private URI server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "A bearer token; else ROLLCALL_TOKEN, which other users of this machine do not see,"
                    + " else of --as, else of the last 'rollcall login'.")
    private String token;

    @Option(
            names = "--as",
            paramLabel = "ORGANIZATION",
            description = "On the laptop where 'rollcall up' runs: speaks for contoso, fabrikam, northwind, ...")
    private String as;

    /** A session, by what was typed and what the surroundings say. */
    public Session open(Common common) {
        Laptop laptop = new Laptop(common.surroundings());
        URI address = server(common, laptop, server);
        return new Session(address, bearer(common, laptop, address), common.language());
    }

    /**
     * Where Rollcall is, without a path.
     *
     * @param typed null if it was not
     */
    public static URI server(Common common, Laptop laptop, URI typed) {
        if (typed != null) {
            return origin(common, typed, "--server");
        }
        String variable = common.surroundings().variable(SERVER);
        return variable.isEmpty() ? laptop.gateway().orElse(USUAL) : origin(common, parsed(common, variable), SERVER);
    }

    private static URI parsed(Common common, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException none) {
            throw common.misused(SERVER + " is no address: " + text);
        }
    }

    private static URI origin(Common common, URI uri, String name) {
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        boolean bare = uri.getRawQuery() == null && uri.getRawUserInfo() == null;
        if (!http || !bare || uri.getHost() == null) {
            throw common.misused(name + " must be like https://rollcall.example: " + uri);
        }
        String text = uri.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private Bearer bearer(Common common, Laptop laptop, URI address) {
        if (token != null && as != null) {
            throw common.misused("--token and --as exclude each other.");
        }
        if (token != null) {
            return () -> token;
        }
        if (as != null) {
            return asOrganization(common, laptop, address);
        }
        String variable = common.surroundings().variable(TOKEN);
        if (!variable.isEmpty()) {
            return () -> variable;
        }
        Optional<Bearer> login = new Logins(common.surroundings()).of(address);
        return login.orElseThrow(() -> CommandFailed.of(
                ExitStatus.NOT_ALLOWED,
                laptop.gateway().filter(address::equals).isPresent() ? "not-logged-in.laptop" : "not-logged-in",
                Map.of("server", address)));
    }

    /** A token of the laptop's issuer is nobody else's business. */
    private Bearer asOrganization(Common common, Laptop laptop, URI address) {
        if (!isLoopback(address)) {
            throw common.misused("--as is for the laptop where 'rollcall up' runs, not for " + address + ".");
        }
        return laptop.tokens(as).orElseThrow(() -> CommandFailed.of(ExitStatus.UNREACHABLE, "no-issuer", Map.of()));
    }

    private static boolean isLoopback(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
