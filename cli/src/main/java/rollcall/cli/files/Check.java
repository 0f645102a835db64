package rollcall.cli.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.OutputOption;
import rollcall.devices.judgement.Sender;

/** Says what would become of each row, without a server. */
@Command(
        name = "check",
        description = {
            "Says of each row of your files what is wrong with it and how to mend it.",
            "By the rules that uploads are judged by, on this machine alone: nothing is sent anywhere. Whether a device is"
                    + " in a catalogue or has an owner, only an upload can tell. Files of any size, in every dialect and"
                    + " encoding that an upload takes; a device that two rows name is told across all files."
        },
        footer = {
            "",
            "Status 0: every row would be taken; 1: some would not, or a file cannot be read as a list of devices.",
            "",
            "Example:",
            "  rollcall check devices.csv --output csv > faults.csv"
        })
public final class Check implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private OutputOption output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lists of devices.")
    private List<Path> files;

    @Option(
            names = "--sender",
            paramLabel = "SENDER",
            defaultValue = "customer",
            description = "Who will upload them, customer or partner (${DEFAULT-VALUE}): a customer must send hashes.")
    private Sender sender;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            defaultValue = "",
            description = "The group tag that the upload will ask for, for rows without one.")
    private String tag;

    @Option(names = "--warnings", description = "Also tells what is worth knowing and stops no row.")
    private boolean warnings;

    @Option(names = "--summary", description = "Only counts.")
    private boolean summary;

    @Override
    public Integer call() throws IOException {
        List<DeviceFile> lists = DeviceFile.all(files);
        try (CheckReport report = CheckReport.open(common, output.format(), summary)) {
            Checking checking = new Checking(common, lists, sender, tag, warnings, report);
            boolean clean = checking.run();
            return (clean ? ExitStatus.OK : ExitStatus.FINDINGS).number();
        }
    }
}
