package rollcall.systemtests.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in log files what must never stand there: hardware hashes, tokens, user names and secrets.
 *
 * @param known texts that are told to nobody, such as clients' secrets
 */
public record SecretsInLogs(Set<String> known) {
    /** A hash's first characters, whatever its length, and some more of its text. */
    private static final Pattern HASH = Pattern.compile("T0[E-H][A-Za-z0-9+/]{24,}");

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}");

    /** Class names and addresses of libraries that look like one. */
    private static final Pattern NO_USER = Pattern.compile(".*@(?:[0-9a-f]{1,8}\\b|[a-z]+\\.java).*");

    public SecretsInLogs {
        known = Set.copyOf(known);
    }

    /** The lines of all files below the folder that tell something, each with its file and what it tells. */
    public List<String> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(this::lines).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file))
                    .lines()
                    .filter(this::tells)
                    .map(line -> file.getFileName() + ": " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean tells(String line) {
        return HASH.matcher(line).find()
                || TOKEN.matcher(line).find()
                || USER.matcher(line).find() && !NO_USER.matcher(line).matches()
                || known.stream().anyMatch(line::contains);
    }
}
