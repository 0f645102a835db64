package rollcall.benchmarks.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import rollcall.benchmarks.catalogue.CatalogueBenchmark;
import rollcall.benchmarks.core.CoreBenchmark;
import rollcall.benchmarks.holding.HoldingBenchmark;
import rollcall.benchmarks.latency.LatencyBenchmark;
import rollcall.benchmarks.limit.LimitBenchmark;
import rollcall.benchmarks.mapping.MappingBenchmark;
import rollcall.benchmarks.peer.PeerBenchmark;
import rollcall.benchmarks.pipeline.PipelineBenchmark;

/** The program behind {@code rollcall bench}. */
@Command(
        name = "rollcall bench",
        description = "Measures on this machine, with a platform of its own that goes when it is done.",
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            PipelineBenchmark.class,
            LatencyBenchmark.class,
            LimitBenchmark.class,
            PeerBenchmark.class,
            CoreBenchmark.class,
            CatalogueBenchmark.class,
            MappingBenchmark.class,
            HoldingBenchmark.class,
            HelpCommand.class
        })
public final class Bench {
    private Bench() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
