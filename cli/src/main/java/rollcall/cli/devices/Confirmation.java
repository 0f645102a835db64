package rollcall.cli.devices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.server.CancelledException;

/** Has somebody say yes before much is lost. */
final class Confirmation {
    private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

    @Option(
            names = {"-y", "--yes"},
            description = "Does it without asking; else it asks, where somebody sits at a terminal.")
    private boolean yes;

    /**
     * Goes on if somebody says yes, or has said it on the line.
     *
     * @param losing makes a sentence that tells what is about to be lost
     * @throws CommandFailed if nobody can be asked
     * @throws CancelledException if the answer is no
     */
    void ask(Common common, Supplier<String> losing) throws IOException {
        if (yes) {
            return;
        }
        String what = losing.get();
        String answer = common.surroundings().terminal() ? answer(common, what) : null;
        if (answer == null) {
            throw CommandFailed.of(ExitStatus.USAGE, "not-confirmed", Map.of("what", what));
        }
        if (!YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
            common.err().println("Nothing was done.");
            common.err().flush();
            throw new CancelledException();
        }
    }

    private static String answer(Common common, String what) throws IOException {
        common.err().print(what + " Go on? [y/N] ");
        common.err().flush();
        return new BufferedReader(new InputStreamReader(common.surroundings().in(), Charset.defaultCharset()))
                .readLine();
    }
}
