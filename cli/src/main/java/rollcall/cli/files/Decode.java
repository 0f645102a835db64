package rollcall.cli.files;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Format;
import rollcall.cli.console.Json;
import rollcall.cli.console.OutputOption;
import rollcall.cli.console.Visible;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashReading;
import rollcall.devices.hash.Mending;
import rollcall.devices.hash.SentHash;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Sender;
import rollcall.devices.judgement.Wording;
import rollcall.devices.row.Column;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/** Shows what a hardware hash says. */
@Command(
        name = "decode",
        description = {
            "Shows what a hardware hash says of its machine: an inventory, and under which id the device is known.",
            "The hash is given as it is, or in a file that holds nothing else, or as a row of a list of devices, or on"
                    + " standard input. Nothing is sent anywhere. A hash is enough to register a device: other users of"
                    + " this machine can see one that is typed, and none that is in a file."
        },
        footer = {
            "",
            "Status 0: decoded, or mended and decoded; 1: there is no sound hash, and why.",
            "",
            "Example:",
            "  rollcall decode devices.csv --row 3"
        })
public final class Decode implements Callable<Integer> {
    private static final List<Mending> UNTOUCHED = List.of();

    @Mixin
    private Common common;

    @Mixin
    private OutputOption output;

    @Parameters(
            arity = "0..1",
            paramLabel = "HASH|FILE",
            defaultValue = "-",
            description = "The hash, or a file; - or nothing for standard input.")
    private String given;

    @Option(names = "--row", paramLabel = "N", defaultValue = "1", description = "Which row of a list of devices (1).")
    private int row;

    @Override
    public Integer call() throws IOException {
        SentHash sent = new GivenHash(common.surroundings().in()).find(given, row);
        HashReading reading = HardwareHash.read(sent);
        if (reading instanceof HashReading.Intact intact) {
            show(intact.hash(), UNTOUCHED);
        } else if (reading instanceof HashReading.Mended mended) {
            show(mended.hash(), mended.mendings());
        } else {
            explain(sent);
            return ExitStatus.FINDINGS.number();
        }
        return ExitStatus.OK.number();
    }

    private void show(HardwareHash hash, List<Mending> mendings) throws IOException {
        Map<String, Object> inventory = Inventory.of(hash, mendings);
        PrintWriter out = common.out();
        if (output.format() == Format.JSON) {
            out.println(Json.indented(inventory));
        } else {
            InventoryText.print(inventory, common, output.format());
        }
        out.flush();
    }

    /** By the rule that an upload goes by. */
    private void explain(SentHash sent) {
        DeviceRow alone = new DeviceRow(Dialect.SCRIPT, "", "", sent, "", "", "", "", 3, 3, List.of());
        Judgement judgement = new Judge(FieldLimits.DEFAULTS).judge(alone, Sender.CUSTOMER, "");
        Wording wording = Wording.in(common.locale());
        Finding fault = ((Judgement.Rejected) judgement)
                .faults().stream()
                        .filter(finding -> finding.column().equals(Column.HARDWARE_HASH.title()))
                        .findFirst()
                        .orElseGet(
                                () -> ((Judgement.Rejected) judgement).faults().get(0));
        if (output.format() == Format.JSON) {
            common.out()
                    .println(Json.text(Map.of(
                            "code", fault.code().name(),
                            "reason", fault.reason(),
                            "message", wording.message(fault),
                            "advice", wording.advice(fault))));
        } else {
            common.err().println(fault.code() + ": " + Visible.of(wording.message(fault)));
            common.err().println(Visible.of(wording.advice(fault)));
        }
        common.out().flush();
    }
}
