package rollcall.cli.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rollcall.words.Language;

/** What every command understands. */
public final class Common {
    /** The variables that name a language, the first that is set counts. */
    private static final List<String> LANGUAGE = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Option(names = "--verbose", description = "Where something goes wrong, tells all there is to know about it.")
    private boolean verbose;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "en or nl; else what LC_ALL, LC_MESSAGES or LANG says, else en.")
    private String language;

    public boolean verbose() {
        return verbose;
    }

    /** In which language the command speaks. */
    public Language language() {
        if (language == null) {
            return of(surroundings());
        }
        return Language.preferred(language)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no language '" + language + "': there are en and nl."));
    }

    public Locale locale() {
        return language().locale();
    }

    /** The language the environment asks for, else English. */
    public static Language of(Surroundings surroundings) {
        return LANGUAGE.stream()
                .map(surroundings::variable)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.split("[.@]", 2)[0].replace('_', '-'))
                .flatMap(Language::preferred)
                .orElse(Language.ENGLISH);
    }

    public Surroundings surroundings() {
        return ((HasSurroundings) spec.root().userObject()).surroundings();
    }

    /** For what was asked for. */
    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** For what is told beside it: progress, summaries, errors. */
    public PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** What the reader typed does not hold together. */
    public ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
