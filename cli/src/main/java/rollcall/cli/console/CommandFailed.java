package rollcall.cli.console;

import java.util.Locale;
import java.util.Map;
import rollcall.words.Saying;
import rollcall.words.Words;

/** A command cannot go on. It says what is wrong and what to do next, and what the command ends with. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Words WORDS = Words.beside(CommandFailed.class, "failures");

    private final ExitStatus status;
    private final transient Saying saying;

    private CommandFailed(ExitStatus status, Saying saying, Throwable cause) {
        super(null, cause);
        this.status = status;
        this.saying = saying;
    }

    /** @param key of the sentence in {@code failures.properties} */
    public static CommandFailed of(ExitStatus status, String key, Map<String, ?> arguments) {
        return new CommandFailed(status, WORDS.say(key, arguments), null);
    }

    /** The same, with what led to it: shown where somebody asks for all there is to know. */
    public static CommandFailed of(ExitStatus status, String key, Map<String, ?> arguments, Throwable cause) {
        return new CommandFailed(status, WORDS.say(key, arguments), cause);
    }

    /** What somebody else has said already. */
    public static CommandFailed saying(ExitStatus status, Saying saying, Throwable cause) {
        return new CommandFailed(status, saying, cause);
    }

    public ExitStatus status() {
        return status;
    }

    public Saying saying() {
        return saying;
    }

    /** In English. */
    @Override
    public String getMessage() {
        return saying.in(Locale.ENGLISH);
    }
}
