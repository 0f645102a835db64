package rollcall.cli.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.OutputOption;
import rollcall.cli.devices.CustomerOption;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;

/** Tells what happens. */
@Command(
        name = "watch",
        description = {
            "Tells what happens to devices and uploads while it happens, until Ctrl-C. A stream that is cut goes on where it was.",
            "With --kafka an operator reads the topic rollcall.devices.status itself: all organizations' devices, so no"
                    + " organization may. It only reads, and joins no group: nothing of it stays behind."
        },
        footer = {
            "",
            "Examples:",
            "  rollcall watch --output json",
            "  rollcall watch --kafka --bootstrap localhost:9092 --from-beginning"
        })
public final class Watch implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Option(
            names = "--since",
            paramLabel = "ID",
            description = "Goes on behind the event of this id, as an earlier watch told it.")
    private String since;

    @Option(names = "--events", paramLabel = "N", description = "Ends after so many events.")
    private Long most;

    @Option(names = "--seconds", paramLabel = "N", description = "Ends after so long.")
    private Long seconds;

    @ArgGroup(exclusive = false, heading = "%nOf Kafka itself:%n")
    private OfKafka kafka;

    /** How to reach Kafka. */
    static final class OfKafka {
        @Option(names = "--kafka", required = true, description = "Reads Kafka instead of asking the API.")
        private boolean kafka;

        @Option(
                names = "--bootstrap",
                paramLabel = "HOST:PORT",
                description = "Where Kafka is; else the one that runs here.")
        private String bootstrap;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "Settings of Kafka's client, as its own tools take them: TLS, name and password.")
        private Path config;

        @Option(
                names = "--schema-registry",
                paramLabel = "URL",
                description = "Where the schemas are, without a path; else those that run here.")
        private String schemaRegistry;

        @Option(names = "--from-beginning", description = "Begins with the present state of every device.")
        private boolean fromBeginning;
    }

    @Override
    public Integer call() throws IOException {
        Told told = new Told(common.out(), output.format(), most == null ? Long.MAX_VALUE : most);
        Ending ending = Ending.after(seconds);
        if (kafka != null) {
            new KafkaWatch(common, kafka.bootstrap, kafka.config, kafka.schemaRegistry)
                    .follow(kafka.fromBeginning, told, ending);
        } else {
            Session session = connection.open(common);
            EventStream events = new EventStream(session, customer.of(session), common);
            WithinTime.run(ending, () -> events.follow(since, told, ending));
        }
        common.out().flush();
        return ExitStatus.OK.number();
    }
}
