package rollcall.cli.relationships;

import java.io.IOException;
import java.util.List;
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
import rollcall.cli.server.Pages;
import rollcall.cli.server.Session;
import rollcall.client.model.PublishedDevice;
import rollcall.client.model.PublishedDeviceList;
import rollcall.client.status.CatalogueApi;

/** Lists what was published. */
@Command(
        name = "list",
        description = "Lists what you have published, each device as you published it last.",
        footer = {"", "Example:", "  rollcall catalogue list --query NW-009 --output csv > published.csv"})
final class ListCatalogue implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of(
            "SERIAL NUMBER", "MANUFACTURER", "MODEL", "PRODUCT KEYS", "HASH", "PUBLISHED", "VERSION", "DEVICE ID");

    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private OutputOption output;

    @Option(names = "--partner", paramLabel = "ID", description = "The OEM; else the organization that you speak for.")
    private String partner;

    @Option(
            names = "--serial",
            paramLabel = "NUMBER",
            description = "With this serial number, character for character.")
    private String serial;

    @Option(
            names = {"-q", "--query"},
            paramLabel = "TEXT",
            description = "Whose serial number begins so, in any capitalization.")
    private String query;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many at most (${DEFAULT-VALUE}); 0 for all.")
    private long limit;

    @Override
    public Integer call() throws IOException {
        Session session = connection.open(common);
        CatalogueApi catalogue = new CatalogueApi(session.client());
        Listing listing = Listing.open(common, output.format(), HEADINGS);
        Pages.each(
                Limit.of(common, limit),
                (token, size) ->
                        session.ask(() -> catalogue.listCatalogue(CatalogueApi.APIListCatalogueRequest.newBuilder()
                                .partner(session.customer(partner))
                                .serialNumber(serial)
                                .q(query)
                                .limit(size)
                                .continuationToken(token)
                                .build())),
                PublishedDeviceList::getItems,
                PublishedDeviceList::getContinuationToken,
                device -> listing.item(cells(device), device));
        listing.end();

        return ExitStatus.OK.number();
    }

    private static List<String> cells(PublishedDevice device) {
        return List.of(
                text(device.getSerialNumber()),
                text(device.getManufacturer()),
                text(device.getModel()),
                String.join(" ", device.getProductKeys()),
                Boolean.TRUE.equals(device.getHash()) ? "yes" : "no",
                Times.of(device.getPublishedAt()),
                text(device.getVersion()),
                text(device.getId()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
