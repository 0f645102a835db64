package rollcall.cli.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Listing;
import rollcall.cli.console.OutputOption;

/** Makes one list of many. */
@Command(
        name = "merge",
        description = {
            "Makes one list of devices out of many, whatever their dialects, encodings and column orders.",
            "The list is UTF-8 with commas and has every column; it can be uploaded as it is. A device that was listed"
                    + " before is left out and reported, and so is one that was listed with another group tag or user."
        },
        footer = {
            "",
            "Status 0: merged; 1: merged, and there is something to decide or to correct, or a file cannot be read as a"
                    + " list of devices and nothing was written.",
            "",
            "Example:",
            "  rollcall merge berlin.csv utrecht.csv --out all.csv"
        })
public final class Merge implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of("FILE", "LINE", "WHAT", "MESSAGE");

    @Mixin
    private Common common;

    @Mixin
    private OutputOption output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lists of devices.")
    private List<Path> files;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write.")
    private Path out;

    @Option(names = "--force", description = "Overwrites the file if there is one.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        List<DeviceFile> lists = DeviceFile.all(files);
        if (Files.exists(out) && !force) {
            throw common.misused(out + " is there already; --force overwrites it.");
        }
        Listing report = Listing.open(common, output.format(), HEADINGS);
        try {
            boolean clean = new Merging(common, lists, out, report).run();
            report.end();
            return (clean ? ExitStatus.OK : ExitStatus.FINDINGS).number();
        } catch (FileSystemException refused) {
            throw CommandFailed.of(
                    ExitStatus.USAGE,
                    "file-unwritable",
                    Map.of("file", out, "reason", String.valueOf(refused.getReason())),
                    refused);
        }
    }
}
