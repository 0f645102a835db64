package rollcall.cli.login;

import java.net.URI;
import picocli.CommandLine.Option;
import rollcall.cli.console.Common;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Laptop;

/** At which Rollcall somebody logs in or out. */
final class Where {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Where Rollcall is; else ROLLCALL_SERVER, else what runs here, else http://localhost:8080.")
    private URI server;

    URI server(Common common, Laptop laptop) {
        return Connection.server(common, laptop, server);
    }
}
