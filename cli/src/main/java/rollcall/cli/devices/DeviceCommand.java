package rollcall.cli.devices;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.Details;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Format;
import rollcall.cli.console.Json;
import rollcall.cli.console.Listing;
import rollcall.cli.console.OutputOption;
import rollcall.cli.console.Times;
import rollcall.cli.console.Visible;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;
import rollcall.client.model.Device;
import rollcall.client.model.DeviceChange;
import rollcall.client.model.DeviceDetails;
import rollcall.client.model.Finding;
import rollcall.devices.identity.DeviceId;

/** Tells everything about one device. */
@Command(
        name = "device",
        description = "Tells everything about one device: what it is, where it is led, and what has happened to it.",
        footer = {"", "Example:", "  rollcall device PF3A0165"})
public final class DeviceCommand implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of("AT", "KIND", "STATUS", "WHY", "BY");

    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Parameters(paramLabel = "ID|SERIAL", description = "A device id, as dev:9e37..., or a serial number as it is.")
    private String wanted;

    @Override
    public Integer call() throws IOException {
        Session session = connection.open(common);
        View view = new View(session, customer.of(session));
        if (DeviceId.isWellFormed(wanted)) {
            show(view.device(wanted));
            return ExitStatus.OK.number();
        }
        List<Device> named = named(view);
        if (named.isEmpty()) {
            throw CommandFailed.of(ExitStatus.NOT_FOUND, "no-such-device", Map.of("wanted", wanted));
        }
        if (named.size() == 1) {
            show(view.device(named.get(0).getId()));
            return ExitStatus.OK.number();
        }
        common.err().println(named.size() + " devices or rows have this serial number; ask for one by its id.");
        Listing listing = Listing.open(common, output.format(), DevicesCommand.headings());
        for (Device device : named) {
            listing.item(DevicesCommand.cells(device), device);
        }
        listing.end();

        return ExitStatus.FINDINGS.number();
    }

    private List<Device> named(View view) throws IOException {
        List<Device> named = view.named(wanted);
        List<Device> registered =
                named.stream().filter(device -> device.getCode() == null).toList();
        return registered.size() == 1 ? registered : named;
    }

    private void show(DeviceDetails device) throws IOException {
        if (output.format() == Format.JSON) {
            common.out().println(Json.text(device));
            common.out().flush();
            return;
        }
        if (output.format() == Format.TABLE) {
            details(device).print(common.out());
            findings(device.getFaults());
            findings(device.getWarnings());
            common.out().println();
        }
        Listing timeline = Listing.open(common, output.format(), HEADINGS);
        for (DeviceChange change : device.getTimeline()) {
            timeline.item(cells(change), change);
        }
        timeline.end();
    }

    private static Details details(DeviceDetails device) {
        Details details = new Details()
                .fact("Device", device.getDeviceId() == null ? device.getId() : device.getDeviceId())
                .fact("Status", device.getStatusText())
                .fact("Serial number", device.getSerialNumber())
                .fact("Product key", device.getProductKey())
                .fact("Manufacturer", device.getManufacturer())
                .fact("Model", device.getModel())
                .fact("Group tag", device.getGroupTag())
                .fact("Profile", device.getProfileName())
                .fact("User", device.getAssignedUser())
                .fact("Proof", device.getProof())
                .fact("Sent by", device.getSubmitter())
                .fact("Upload", device.getUploadId())
                .fact("Row", device.getRowNumber())
                .fact("Registered", Times.of(device.getRegisteredAt()))
                .fact("Code", device.getCode());
        if (device.getHardware() != null) {
            Json.read(Json.text(device.getHardware()))
                    .ifPresent(hardware -> hardware.properties()
                            .forEach(fact -> details.fact(
                                    "  " + fact.getKey(),
                                    fact.getValue().isValueNode()
                                            ? fact.getValue().asText()
                                            : fact.getValue().toString())));
        }
        return details;
    }

    private void findings(List<Finding> findings) {
        for (Finding finding : findings == null ? List.<Finding>of() : findings) {
            common.out()
                    .println(Visible.of(finding.getCode() + ": " + finding.getMessage() + " " + finding.getAdvice()));
        }
    }

    private static List<String> cells(DeviceChange change) {
        return List.of(
                Times.of(change.getOccurredAt()),
                text(change.getKind()),
                text(change.getStatusAfter()),
                text(change.getWhy()),
                text(change.getBy()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
