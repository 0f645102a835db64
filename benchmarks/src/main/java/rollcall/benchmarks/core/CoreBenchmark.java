package rollcall.benchmarks.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.benchmarks.report.Report;
import rollcall.benchmarks.report.Reporting;

/** Runs what is measured step by step, each in a JVM of its own. */
@Command(
        name = "core",
        description =
                "What reading a CSV row, its hash, its identity, the rules, Avro out and in and the view's upsert cost"
                        + " by themselves: rows a second of one thread.")
public final class CoreBenchmark implements Callable<Integer> {
    private static final String PACKAGE = CoreBenchmark.class.getPackageName().replace(".", "\\.");

    @Parameters(
            arity = "0..1",
            defaultValue = "",
            description = "A regular expression; only what it is found in is run. By default all.")
    private String pattern;

    @Option(
            names = "--iterations",
            defaultValue = "3",
            description = "Of two seconds each, behind two that do not count (${DEFAULT-VALUE}).")
    private int iterations;

    @Option(names = "--forks", defaultValue = "1", description = "JVMs, one after the other (${DEFAULT-VALUE}).")
    private int forks;

    @Mixin
    private Reporting reporting;

    @Override
    public Integer call() throws RunnerException {
        Report report = reporting.report("core");
        Options options = new OptionsBuilder()
                .include("^" + PACKAGE + "\\..*" + pattern)
                .forks(forks)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(2))
                .threads(1)
                .shouldFailOnError(true)
                .jvmArgs("-Xmx512m")
                .build();
        Collection<RunResult> results = new Runner(options).run();
        report.figure("forks", forks);
        report.figure("iterations", iterations);
        results.stream().sorted(Comparator.comparing(CoreBenchmark::name)).forEach(result -> tell(report, result));
        report.end();
        return 0;
    }

    private static void tell(Report report, RunResult result) {
        double perSecond = result.getPrimaryResult().getScore();
        report.line("%-32s %,14.0f rows/s %10.2f us a row", name(result), perSecond, 1e6 / perSecond);
        report.figures("rowsPerSecond").put(name(result), Math.round(perSecond));
    }

    /** The method's, with the values of its parameters. */
    private static String name(RunResult result) {
        BenchmarkParams params = result.getParams();
        String benchmark = params.getBenchmark();
        String values = params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(","));
        String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        return values.isEmpty() ? method : method + ' ' + values;
    }
}
