package rollcall.cli.devices;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Limit;
import rollcall.cli.console.Listing;
import rollcall.cli.console.OutputOption;
import rollcall.cli.console.Times;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;
import rollcall.client.model.Device;

/** Lists devices. */
@Command(
        name = "devices",
        description = "Lists devices, and rows whose registration failed.",
        footer = {"", "Example:", "  rollcall devices --status ready_for_user --tag Sales --output csv > ready.csv"})
public final class DevicesCommand implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of(
            "DEVICE ID",
            "STATUS",
            "SERIAL NUMBER",
            "MANUFACTURER",
            "MODEL",
            "GROUP TAG",
            "PROFILE",
            "REGISTERED",
            "CODE");

    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Mixin
    private FilterOptions filter;

    @Option(
            names = "--upload",
            paramLabel = "ID",
            description = "Registered by this upload, in the order of its rows; behind them its rows that failed.")
    private UUID upload;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many at most (${DEFAULT-VALUE}); 0 for all.")
    private long limit;

    @Override
    public Integer call() throws IOException {
        Session session = connection.open(common);
        View view = new View(session, customer.of(session));
        Listing listing = Listing.open(common, output.format(), HEADINGS);
        view.devices(filter.given().of(upload), Limit.of(common, limit), device -> listing.item(cells(device), device));
        listing.end();

        return ExitStatus.OK.number();
    }

    static List<String> cells(Device device) {
        return List.of(
                text(device.getDeviceId() == null ? device.getId() : device.getDeviceId()),
                text(device.getStatusText()),
                text(device.getSerialNumber()),
                text(device.getManufacturer()),
                text(device.getModel()),
                text(device.getGroupTag()),
                text(device.getProfileName()),
                Times.of(device.getRegisteredAt() == null ? device.getOccurredAt() : device.getRegisteredAt()),
                text(device.getCode()));
    }

    static List<String> headings() {
        return HEADINGS;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
