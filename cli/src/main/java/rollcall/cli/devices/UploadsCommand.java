package rollcall.cli.devices;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.Details;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Format;
import rollcall.cli.console.Json;
import rollcall.cli.console.Limit;
import rollcall.cli.console.Listing;
import rollcall.cli.console.OutputOption;
import rollcall.cli.console.Times;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;
import rollcall.client.model.Finding;
import rollcall.client.model.Upload;
import rollcall.client.model.UploadRow;

/** Lists uploads, or tells of one. */
@Command(
        name = "uploads",
        description = {
            "Lists uploads, the newest first; with an upload's id tells how far it is, with --rows what became of each row."
        },
        footer = {"", "Example:", "  rollcall uploads 4f0c2b1e-7f3a-4c2e-9d55-2f1d9a4b7c10 --rows --outcome rejected"})
public final class UploadsCommand implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of(
            "UPLOAD",
            "RECEIVED",
            "STATUS",
            "ROWS",
            "REGISTERED",
            "UNCHANGED",
            "FAILED",
            "PENDING",
            "GROUP TAG",
            "SENT BY");
    private static final List<String> ROW_HEADINGS =
            List.of("ROW", "LINE", "OUTCOME", "CODE", "SERIAL NUMBER", "DEVICE ID", "MESSAGE", "ADVICE");

    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Parameters(arity = "0..1", paramLabel = "UPLOAD", description = "The id of one.")
    private UUID upload;

    @Option(names = "--rows", description = "What became of each of its rows.")
    private boolean rows;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "Of rows with this outcome: pending, registered, unchanged, rejected or refused.")
    private String outcome;

    @Option(names = "--code", paramLabel = "CODE", description = "Of rows that ended with this code.")
    private String code;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many at most (${DEFAULT-VALUE}); 0 for all.")
    private long limit;

    @Override
    public Integer call() throws IOException {
        boolean ofRows = rows || outcome != null || code != null;
        if (ofRows && upload == null) {
            throw common.misused("Say of which upload: rollcall uploads UPLOAD --rows");
        }
        Session session = connection.open(common);
        View view = new View(session, customer.of(session));
        if (ofRows) {
            rows(view);
        } else if (upload != null) {
            one(view.upload(upload));
        } else {
            all(view);
        }
        return ExitStatus.OK.number();
    }

    private void all(View view) throws IOException {
        Listing listing = Listing.open(common, output.format(), HEADINGS);
        view.uploads(Limit.of(common, limit), found -> listing.item(cells(found), found));
        listing.end();
    }

    private void one(Upload found) throws IOException {
        if (output.format() == Format.JSON) {
            common.out().println(Json.text(found));
        } else if (output.format() == Format.CSV) {
            Listing listing = Listing.open(common, Format.CSV, HEADINGS);
            listing.item(cells(found), found);
            listing.end();

        } else {
            details(found).print(common.out());
        }
        common.out().flush();
    }

    private static Details details(Upload found) {
        Counts counts = Counts.of(found);
        Details details = new Details()
                .fact("Upload", found.getId())
                .fact("Customer", found.getCustomer())
                .fact("Sent by", found.getSubmitter())
                .fact("Group tag", found.getGroupTag())
                .fact("Status", found.getStatus())
                .fact("Received", Times.of(found.getReceivedAt()))
                .fact("Completed", Times.of(found.getCompletedAt()))
                .fact("Rows", counts.rows())
                .fact("Registered", counts.registered())
                .fact("Unchanged", counts.unchanged())
                .fact("Failed", counts.failed())
                .fact("Pending", counts.pending())
                .fact("Request id", found.getRequestId());
        Map<String, ?> codes = new TreeMap<>(found.getCodes() == null ? Map.of() : found.getCodes());
        codes.forEach((reason, count) -> details.fact("  " + reason, count));
        return details;
    }

    private void rows(View view) throws IOException {
        Listing listing = Listing.open(common, output.format(), ROW_HEADINGS);
        view.rows(upload, outcome, code, Limit.of(common, limit), row -> listing.item(cells(row), row));
        listing.end();
    }

    private static List<String> cells(Upload found) {
        Counts counts = Counts.of(found);
        return List.of(
                found.getId().toString(),
                Times.of(found.getReceivedAt()),
                found.getStatus().getValue(),
                Long.toString(counts.rows()),
                Long.toString(counts.registered()),
                Long.toString(counts.unchanged()),
                Long.toString(counts.failed()),
                Long.toString(counts.pending()),
                text(found.getGroupTag()),
                text(found.getSubmitter()));
    }

    private static List<String> cells(UploadRow row) {
        return List.of(
                text(row.getRowNumber()),
                text(row.getLine()),
                row.getOutcome().getValue(),
                text(row.getCode()),
                text(row.getSerialNumber()),
                text(row.getDeviceId()),
                said(row, Finding::getMessage),
                said(row, Finding::getAdvice));
    }

    private static String said(UploadRow row, Function<Finding, String> sentence) {
        return Stream.of(row.getFaults(), row.getWarnings())
                .filter(findings -> findings != null)
                .flatMap(List::stream)
                .map(sentence)
                .collect(Collectors.joining(" "));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
