package rollcall.cli.operator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.Details;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Format;
import rollcall.cli.console.Json;
import rollcall.cli.console.OutputOption;
import rollcall.cli.server.Connection;

/** Shows a dead letter. */
@Command(
        name = "show",
        description =
                "Shows a dead letter: why it was set aside, its headers, and its content as far as it can be read.",
        footer = {"", "Example:", "  rollcall dlq show rollcall.devices.accepted-dlt-3-17 --as operator"})
final class ShowDeadLetter implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private OutputOption output;

    @Parameters(paramLabel = "ID", description = "Its id, as the list has it.")
    private String id;

    @Override
    public Integer call() {
        JsonNode letter = new DeadLetterCalls(connection.open(common)).show(id);
        if (output.format() == Format.TABLE) {
            Details details = new Details();
            add(details, "", letter);
            details.print(common.out());
        } else {
            common.out().println(Json.indented(letter));
        }
        common.out().flush();
        return ExitStatus.OK.number();
    }

    private static void add(Details details, String above, JsonNode object) {
        object.properties().forEach(member -> {
            String name = above + member.getKey();
            if (member.getValue().isObject()) {
                add(details, name + ".", member.getValue());
            } else if (!member.getValue().isNull()) {
                details.fact(
                        name,
                        member.getValue().isValueNode()
                                ? member.getValue().asText()
                                : member.getValue().toString());
            }
        });
    }
}
