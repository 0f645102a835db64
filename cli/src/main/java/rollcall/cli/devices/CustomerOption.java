package rollcall.cli.devices;

import picocli.CommandLine.Option;
import rollcall.cli.server.Session;

/** Whose devices are meant. */
public final class CustomerOption {
    @Option(
            names = "--customer",
            paramLabel = "ID",
            description = "Whose devices; else those of the organization that you speak for.")
    private String customer;

    public String of(Session session) {
        return session.customer(customer);
    }
}
