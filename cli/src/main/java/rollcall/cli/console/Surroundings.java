package rollcall.cli.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * What a command finds around itself.
 *
 * @param variables the environment's
 * @param in standard input
 * @param out standard output as bytes; texts go through picocli's writer, which stands before the same stream
 * @param terminal whether somebody sits before standard error, so that a line can be drawn over
 */
public record Surroundings(Map<String, String> variables, InputStream in, OutputStream out, boolean terminal) {

    /** Where the variable is missing or blank: empty. */
    public String variable(String name) {
        return variables.getOrDefault(name, "").strip();
    }
}
