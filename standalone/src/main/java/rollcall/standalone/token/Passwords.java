package rollcall.standalone.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people log in with at the platform's issuer.
 *
 * @param directory one file a person, named by their mail address; organizations' own are named like them
 */
public record Passwords(Path directory) {

    /** Who can log in: none before the issuer's first start. */
    public List<String> people() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z0-9][a-z0-9.-]*@[a-z0-9][a-z0-9.-]*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if there is no such person. */
    public Optional<String> of(String person) throws IOException {
        return people().contains(person)
                ? Optional.of(Files.readString(directory.resolve(person)).strip())
                : Optional.empty();
    }
}
