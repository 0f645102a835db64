package rollcall.cli.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Listing;
import rollcall.cli.console.OutputOption;
import rollcall.cli.server.Connection;

/** Lists dead letters. */
@Command(
        name = "list",
        description = "Lists dead letters, the newest first.",
        footer = {"", "Example:", "  rollcall dlq list --state open --service registry-service --as operator"})
final class ListDeadLetters implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of("DEAD LETTER", "AT", "SERVICE", "BYTES", "REDRIVEN", "REASON");

    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private OutputOption output;

    @Option(names = "--service", paramLabel = "NAME", description = "Set aside by this service.")
    private String service;

    @Option(names = "--topic", paramLabel = "NAME", description = "From this topic.")
    private String topic;

    @Option(names = "--state", paramLabel = "STATE", description = "open or redriven.")
    private String state;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many at most (${DEFAULT-VALUE}); 0 for all.")
    private long limit;

    @Override
    public Integer call() throws IOException {
        Map<String, String> filters = new HashMap<>();
        filters.put("service", service);
        filters.put("topic", topic);
        filters.put("state", state);
        Listing listing = Listing.open(common, output.format(), HEADINGS);
        new DeadLetterCalls(connection.open(common))
                .list(filters, limit == 0 ? Long.MAX_VALUE : limit, letter -> listing.item(cells(letter), letter));
        listing.end();

        return ExitStatus.OK.number();
    }

    private static List<String> cells(JsonNode letter) {
        return List.of(
                letter.path("id").asText(),
                letter.path("at").asText(),
                letter.path("service").asText(),
                letter.path("size").asText(),
                letter.path("redriven").path("at").asText(),
                letter.path("reason").asText());
    }
}
