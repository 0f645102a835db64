package rollcall.benchmarks.report;

import picocli.CommandLine.Option;

/** What every benchmark can be asked for. */
public final class Reporting {
    @Option(names = "--json", description = "Prints the figures as one JSON object in the last line.")
    private boolean json;

    public Report report(String benchmark) {
        return new Report(benchmark, json);
    }
}
