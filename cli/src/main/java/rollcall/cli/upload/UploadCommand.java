package rollcall.cli.upload;

import java.io.IOException;
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
import rollcall.cli.devices.Counts;
import rollcall.cli.devices.CustomerOption;
import rollcall.cli.devices.View;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;
import rollcall.client.model.Upload;

/** Sends lists of devices. */
@Command(
        name = "upload",
        description = {
            "Sends lists of devices, each file as an upload of its own; with --watch follows each until every row has ended.",
            "Where the connection is cut or Rollcall has no time, the file is sent again under the same key: so it stays one"
                    + " upload, also when you run the command again. Failed rows are saved beside the file, as"
                    + " FILE.failed.csv, to be mended and sent again."
        },
        footer = {
            "",
            "Status 0: taken, and with --watch every row is registered or was before; 1: rows failed.",
            "",
            "Example:",
            "  rollcall upload devices.csv --tag Microsoft365Managed_Autopilot --watch"
        })
public final class UploadCommand implements Callable<Integer> {
    private static final List<String> HEADINGS =
            List.of("FILE", "UPLOAD", "STATUS", "ROWS", "REGISTERED", "UNCHANGED", "FAILED", "FAILED ROWS IN");

    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Lists of devices: CSV in any dialect, or JSON where the name ends in .json.")
    private List<Path> files;

    @Option(names = "--watch", description = "Follows each upload until every row has ended.")
    private boolean watch;

    @Option(names = "--tag", paramLabel = "TAG", description = "The group tag of rows that have none.")
    private String tag;

    @Option(
            names = "--on-existing",
            paramLabel = "WHAT",
            description =
                    "What becomes of devices that are registered already: report (they stay as they are) or update (they take over tag and user).")
    private String onExisting;

    @Option(names = "--again", description = "Sends a file that was sent before as a new upload.")
    private boolean again;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often a file is sent again where that may help (${DEFAULT-VALUE}).")
    private int retries;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw CommandFailed.of(
                        ExitStatus.USAGE,
                        "file-unreadable",
                        Map.of("file", file, "reason", "there is no such file, or you may not read it"));
            }
        }
        Session session = connection.open(common);
        UploadRequest request = new UploadRequest(customer.of(session), tag, onExisting, again);
        View view = new View(session, request.customer());
        boolean clean = true;
        Listing listing = Listing.open(common, output.format(), HEADINGS);
        for (Path file : files) {
            Sent sent = new Sending(session, common, request, retries).send(file);
            clean &= tell(listing, view, session, sent);
        }
        listing.end();

        return (clean ? ExitStatus.OK : ExitStatus.FINDINGS).number();
    }

    private boolean tell(Listing listing, View view, Session session, Sent sent) throws IOException {
        if (!watch) {
            listing.item(
                    List.of(sent.file().toString(), sent.upload().toString(), "accepted", "", "", "", "", ""),
                    Map.of("file", sent.file().toString(), "id", sent.upload().toString(), "status", "accepted"));
            return true;
        }
        Upload ended = new Following(view, common).untilAllEnded(sent);
        Counts counts = Counts.of(ended);
        String failed = counts.failed() == 0
                ? ""
                : new FailedRows(session, view.customer()).save(sent).toString();
        listing.item(
                List.of(
                        sent.file().toString(),
                        sent.upload().toString(),
                        ended.getStatus().getValue(),
                        Long.toString(counts.rows()),
                        Long.toString(counts.registered()),
                        Long.toString(counts.unchanged()),
                        Long.toString(counts.failed()),
                        failed),
                ended);
        if (counts.failed() > 0) {
            common.err().println(sent.file() + ": by code " + ended.getCodes() + "; mend " + failed + " and send it.");
        }
        return counts.failed() == 0;
    }
}
