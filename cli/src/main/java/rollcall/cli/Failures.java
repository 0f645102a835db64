package rollcall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Surroundings;
import rollcall.cli.server.CancelledException;
import rollcall.standalone.token.NoTokenException;
import rollcall.words.Language;

/** What is told of a failure: what is wrong and what to do; how it came to that only where it was asked for. */
final class Failures implements IExecutionExceptionHandler {
    private static final int INTERRUPTED = 130;

    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        command.getOut().flush();
        if (failure instanceof CancelledException) {
            return INTERRUPTED;
        }
        CommandFailed told = told(failure);
        err.println(told.saying().in(locale(parsed)));
        if (asksForAll(parsed)) {
            failure.printStackTrace(err);
        }
        err.flush();
        return told.status().number();
    }

    private static CommandFailed told(Exception failure) {
        if (failure instanceof CommandFailed known) {
            return known;
        }
        if (failure instanceof NoTokenException none) {
            return CommandFailed.saying(ExitStatus.NOT_ALLOWED, locale -> none.getMessage(), none);
        }
        Throwable broken = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        String reason = broken.getMessage() == null || !(broken instanceof IOException)
                ? broken.toString()
                : broken.getMessage();
        return CommandFailed.of(ExitStatus.BROKEN, "broken", Map.of("reason", reason), failure);
    }

    private Locale locale(ParseResult parsed) {
        String typed = lowest(parsed).matchedOptionValue("--language", "");
        return Language.preferred(typed)
                .orElseGet(() -> Common.of(surroundings))
                .locale();
    }

    private static boolean asksForAll(ParseResult parsed) {
        return parsed.originalArgs().contains("--verbose");
    }

    private static ParseResult lowest(ParseResult parsed) {
        return parsed.hasSubcommand() ? lowest(parsed.subcommand()) : parsed;
    }
}
