package rollcall.cli.devices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;
import rollcall.client.model.Device;
import rollcall.client.model.DeviceDetails;
import rollcall.devices.identity.DeviceId;

/** Deregisters devices. */
@Command(
        name = "deregister",
        description = {
            "Deregisters devices: they are nobody's at once, and anybody may register them.",
            "Those that are named; or all that --status, --tag, --profile and --query find together; or all that one upload has"
                    + " registered. Where they are not named, it tells how many there are, and asks.",
            "A partner deregisters none but those that it registered, by --upload or --query."
        },
        footer = {
            "",
            "Examples:",
            "  rollcall deregister PF3A0165",
            "  rollcall deregister --tag Kiosk --status inactive",
            "  rollcall deregister --upload 4f0c2b1e-7f3a-4c2e-9d55-2f1d9a4b7c10 --yes"
        })
public final class Deregister implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID|SERIAL",
            description = "Device ids, as dev:9e37..., or serial numbers as they are.")
    private List<String> named = new ArrayList<>();

    @Mixin
    private FilterOptions filter;

    @Option(names = "--upload", paramLabel = "UPLOAD", description = "All that the upload of this id has registered.")
    private UUID upload;

    @Mixin
    private Confirmation confirmation;

    @Override
    public Integer call() throws IOException {
        DeviceFilter wanted = filter.given();
        refuseUnclear(wanted);
        Session session = connection.open(common);
        View view = new View(session, customer.of(session));
        Leaving leaving = new Leaving(session, view.customer());
        if (upload != null) {
            confirmation.ask(common, () -> "At most " + registeredBy(view) + " will be nobody's.");
            tell(leaving.registeredBy(upload));
        } else if (named.isEmpty()) {
            confirmation.ask(common, () -> found(view, wanted) + " will be nobody's.");
            tell(leaving.found(wanted));
        } else {
            eachNamed(view, leaving);
        }
        common.out().flush();
        return ExitStatus.OK.number();
    }

    /** An empty value, as of a variable that is not set, would be no filter and mean more devices than its reader thinks. */
    private void refuseUnclear(DeviceFilter wanted) {
        if (wanted.hasBlank()) {
            throw common.misused("A filter without a value finds everything: leave it out.");
        }
        long ways = Stream.of(!named.isEmpty(), !wanted.isEmpty(), upload != null)
                .filter(way -> way)
                .count();
        if (ways != 1) {
            throw common.misused("Say which devices: their ids or serial numbers; or --status, --tag, --profile and"
                    + " --query; or --upload.");
        }
    }

    private String registeredBy(View view) {
        return devices(view.upload(upload).getCounts().getRegistered());
    }

    /** A partner may deregister what it registered, and sees no list of it. */
    private static String found(View view, DeviceFilter wanted) {
        try {
            return devices(view.count(wanted));
        } catch (CommandFailed unseen) {
            if (unseen.status() == ExitStatus.NOT_FOUND) {
                return "Those of them that you registered";
            }
            throw unseen;
        }
    }

    private void tell(int devices) {
        common.out()
                .println(
                        devices == 0
                                ? "There are none."
                                : devices(devices) + " asked to leave; lists show it in a moment.");
    }

    private static String devices(int count) {
        return count == 1 ? "1 device" : count + " devices";
    }

    /** A device that is to leave, and the batch that it lies in: its group tag, or the upload that registered it. */
    private record Named(String word, String deviceId, String groupTag, UUID uploadId) {
        String batch() {
            return groupTag == null || groupTag.isEmpty() ? String.valueOf(uploadId) : groupTag;
        }
    }

    /** All are looked up first, so that a slip of the pen leaves everything as it is. */
    private void eachNamed(View view, Leaving leaving) throws IOException {
        List<Named> all = new ArrayList<>();
        for (String word : named) {
            all.add(DeviceId.isWellFormed(word) ? byId(view, word) : bySerial(view, word));
        }
        for (Named device : all) {
            boolean left = leaving.one(device.batch(), device.deviceId());
            common.out()
                    .println(
                            left
                                    ? "Deregistered " + device.word() + "."
                                    : device.word() + ": taken, and not decided yet; look again: rollcall device "
                                            + device.deviceId());
            common.out().flush();
        }
    }

    private static Named byId(View view, String id) {
        DeviceDetails found = view.device(id);
        if (found.getUploadId() == null) {
            throw CommandFailed.of(ExitStatus.NOT_FOUND, "device-has-left", Map.of("wanted", id));
        }
        return new Named(id, id, found.getGroupTag(), found.getUploadId());
    }

    private static Named bySerial(View view, String serial) throws IOException {
        List<Device> registered = view.named(serial).stream()
                .filter(device -> device.getCode() == null)
                .toList();
        if (registered.isEmpty()) {
            throw CommandFailed.of(ExitStatus.NOT_FOUND, "no-such-device", Map.of("wanted", serial));
        }
        if (registered.size() > 1) {
            throw CommandFailed.of(
                    ExitStatus.USAGE,
                    "several-devices",
                    Map.of("wanted", serial, "count", Integer.toString(registered.size())));
        }
        Device device = registered.get(0);
        return new Named(serial, device.getId(), device.getGroupTag(), device.getUploadId());
    }
}
