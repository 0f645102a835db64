package rollcall.registry.command;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.events.CommandDecided;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import rollcall.words.Words;

/** What is said of a command that the topology refuses: under its code in the bundle {@code refusals} of this module. */
public final class RefusedCommand {
    private static final Words WORDS = Words.beside(RefusedCommand.class, "refusals");
    private static final RefusalWords REFUSALS = RefusalWords.of(RefusedCommand.class);

    private RefusedCommand() {}

    /** In English, as the decision on the log tells it. */
    public static String detail(String code, Map<String, String> arguments) {
        return WORDS.say(code + ".detail", arguments).in(Locale.ENGLISH);
    }

    /** To whoever gave the command. */
    public static Refusal refusal(HttpStatus status, CommandDecided decided) {
        return REFUSALS.refuse(status, decided.getCode(), decided.getArguments());
    }
}
