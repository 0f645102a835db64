package rollcall.cli.relationships;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Json;
import rollcall.cli.console.Listing;
import rollcall.cli.console.OutputOption;
import rollcall.cli.server.ApiFailures;
import rollcall.cli.server.Backoff;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;
import rollcall.client.model.CatalogueProblem;
import rollcall.client.model.CataloguePublication;

/** Publishes a file of what was built. */
@Command(
        name = "publish",
        description = "Publishes a file of what you built, and lists the entries that something is wrong with.",
        footer = {
            "",
            "Status 0: everything is published or was before; 1: entries stand against what is known, or are not sound.",
            "",
            "Example:",
            "  rollcall catalogue publish built-in-june.csv"
        })
final class PublishCatalogue implements Callable<Integer> {
    private static final List<String> HEADINGS =
            List.of("ENTRY", "LINE", "CODE", "COLUMN", "VALUE", "MESSAGE", "ADVICE");
    private static final int TRIES = 10;

    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private OutputOption output;

    @Parameters(paramLabel = "FILE", description = "A list of devices: CSV in any dialect.")
    private Path file;

    @Option(names = "--partner", paramLabel = "ID", description = "The OEM; else the organization that you speak for.")
    private String partner;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailed.of(
                    ExitStatus.USAGE, "file-unreadable", Map.of("file", file, "reason", "there is no such file"));
        }
        Session session = connection.open(common);
        CataloguePublication publication = published(session);
        Listing listing = Listing.open(common, output.format(), HEADINGS);
        for (CatalogueProblem problem : problems(publication)) {
            listing.item(cells(problem), problem);
        }
        listing.end();

        common.err()
                .println(publication.getEntries() + " entries: " + publication.getPublished() + " published, "
                        + publication.getUnchanged() + " unchanged, " + publication.getConflicts() + " in conflict, "
                        + publication.getRejected() + " rejected, " + publication.getPending() + " pending.");
        boolean clean = publication.getConflicts() + publication.getRejected() == 0;
        return (clean ? ExitStatus.OK : ExitStatus.FINDINGS).number();
    }

    /** An entry that comes twice is the same as before, so a file that was cut may come again. */
    private CataloguePublication published(Session session) throws FileNotFoundException {
        HttpRequest request = session.request("/v1/partners/" + session.customer(partner) + "/catalogue")
                .header("Content-Type", "text/csv")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofFile(file))
                .build();
        Backoff backoff = new Backoff(TRIES);
        while (true) {
            try {
                HttpResponse<String> answer = session.send(request, BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return Json.read(answer.body(), CataloguePublication.class).orElseThrow();
                }
                if (!ApiFailures.passes(answer.statusCode()) || !backoff.goesOn()) {
                    throw ApiFailures.of(session, answer.statusCode(), answer.body());
                }
                backoff.rest(ApiFailures.retryAfter(answer.headers()));
            } catch (IOException cut) {
                if (cut instanceof ConnectException && backoff.tried() == 0 || !backoff.goesOn()) {
                    throw ApiFailures.unreachable(session, cut);
                }
                backoff.rest(Optional.empty());
            }
        }
    }

    private static List<CatalogueProblem> problems(CataloguePublication publication) {
        return publication.getProblems() == null ? List.of() : publication.getProblems();
    }

    private static List<String> cells(CatalogueProblem problem) {
        return List.of(
                text(problem.getEntry()),
                text(problem.getLine()),
                text(problem.getCode()),
                text(problem.getColumn()),
                text(problem.getValue()),
                text(problem.getMessage()),
                text(problem.getAdvice()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
