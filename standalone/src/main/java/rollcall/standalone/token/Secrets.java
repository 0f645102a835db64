package rollcall.standalone.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What organizations prove with to the issuer who they are.
 *
 * @param directory one file an organization, named like it; people's own bear a mail address
 */
record Secrets(Path directory) {

    List<String> organizations() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z][a-z0-9-]*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NoTokenException if the organization is not known */
    String of(String organization) throws IOException {
        if (!organizations().contains(organization)) {
            throw new NoTokenException("No organization named " + organization + "; there is: "
                    + String.join(", ", organizations()) + ".");
        }
        return Files.readString(directory.resolve(organization)).strip();
    }
}
