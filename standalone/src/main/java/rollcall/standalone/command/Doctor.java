package rollcall.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.standalone.doctor.Diagnosis;
import rollcall.standalone.doctor.Examination;
import rollcall.standalone.doctor.Limits;
import rollcall.standalone.doctor.Sources;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.IssuerFiles;
import rollcall.standalone.platform.RunningState;
import rollcall.standalone.token.IssuedTokens;
import rollcall.standalone.token.NoTokenException;

/** Says what is wrong with a running system. */
@Command(
        name = "doctor",
        description = {
            "Says what is wrong with a running system, a finding a line, and what to do about it. Changes nothing.",
            "Without addresses: with the one that runs here. Status 0: nothing is wrong; 1: something is;"
                    + " 2: not everything could be looked at."
        })
final class Doctor implements Callable<Integer> {
    private static final int FINDINGS = 1;
    private static final int NOT_ALL_SEEN = 2;
    private static final String TOKEN = "ROLLCALL_TOKEN";

    @Spec
    private CommandSpec spec;

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "Kafka, of a system elsewhere.")
    private String bootstrapServers;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Settings to reach Kafka with, as for Kafka's own tools.")
    private Path commandConfig;

    @Option(names = "--schema-registry", paramLabel = "URL", description = "The schema registry, without a path.")
    private URI schemaRegistry;

    @Option(
            names = "--service",
            paramLabel = "NAME=URL",
            description =
                    "A service, as status-service=http://host:8084; as often as there are instances. An operator's token"
                            + " in " + TOKEN + " lets it tell more.")
    private Map<String, URI> services = new TreeMap<>();

    @Option(
            names = "--lag",
            defaultValue = "10000",
            paramLabel = "RECORDS",
            description = "From how many records of a topic still to read on a group lags (${DEFAULT-VALUE}).")
    private long lag;

    @Option(
            names = "--disk",
            defaultValue = "10",
            paramLabel = "PERCENT",
            description = "How much of a disk has to be free (${DEFAULT-VALUE}).")
    private int disk;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        // Kafka's clients would tell of each try to reach a broker; what came of them is told at the end.
        System.setProperty("org.apache.logging.log4j.level", "OFF");
        boolean elsewhere = bootstrapServers != null || schemaRegistry != null || !services.isEmpty();
        Optional<Sources> sources = elsewhere ? Optional.of(named()) : ofThisMachine();
        if (sources.isEmpty()) {
            return NOT_ALL_SEEN;
        }
        Diagnosis diagnosis = Examination.of(sources.get(), new Limits(lag, disk));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? DiagnosisText.json(diagnosis) : DiagnosisText.lines(diagnosis));
        out.flush();
        if (!diagnosis.unseen().isEmpty()) {
            return NOT_ALL_SEEN;
        }
        return diagnosis.findings().isEmpty() ? 0 : FINDINGS;
    }

    private Sources named() throws IOException {
        return new Sources(
                bootstrapServers == null ? Optional.empty() : Optional.of(kafka(bootstrapServers)),
                Optional.ofNullable(schemaRegistry),
                services,
                Optional.ofNullable(System.getenv(TOKEN)).filter(token -> !token.isBlank()));
    }

    private Map<String, Object> kafka(String servers) throws IOException {
        Properties settings = new Properties();
        if (commandConfig != null) {
            try (Reader reader = Files.newBufferedReader(commandConfig)) {
                settings.load(reader);
            }
        }
        Map<String, Object> all = new HashMap<>();
        settings.forEach((name, value) -> all.put(name.toString(), value));
        all.put("bootstrap.servers", servers);
        return all;
    }

    private Optional<Sources> ofThisMachine() throws IOException, InterruptedException {
        Home home = Surroundings.own().home();
        Optional<RunningState> state = RunningState.ofRunning(home);
        if (state.isEmpty() || state.get().addresses().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "Nothing runs in " + home.root()
                                    + ". Start everything with: rollcall up --detach, or say where it runs: rollcall help doctor");
            return Optional.empty();
        }
        Map<String, String> addresses = new TreeMap<>(state.get().addresses());
        String servers = addresses.remove("kafka");
        URI registry = URI.create(addresses.remove("schema-registry"));
        Map<String, URI> programs = new TreeMap<>();
        addresses.forEach((name, address) -> programs.put(name, URI.create(address)));
        return Optional.of(
                new Sources(Optional.of(kafka(servers)), Optional.of(registry), programs, token(home, state.get())));
    }

    private static Optional<String> token(Home home, RunningState state) throws IOException, InterruptedException {
        try {
            return Optional.of(new IssuedTokens(
                            URI.create(state.issuer()), IssuerFiles.of(home).secrets())
                    .of("operator"));
        } catch (NoTokenException | IOException none) {
            return Optional.empty();
        }
    }
}
