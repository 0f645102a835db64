package rollcall.cli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Json;
import rollcall.cli.console.Surroundings;

/**
 * The logins of this user, one for each server, in a file that only its owner can read: {@code ROLLCALL_LOGIN}, else {@code
 * rollcall/login.json} in {@code XDG_CONFIG_HOME} or {@code ~/.config}. A token goes to the server it was given for and to
 * nobody else.
 */
public final class Logins {
    private final Path path;
    private final PrivateFile file;

    /** The file's form. */
    record Content(Map<String, StoredLogin> servers) {}

    public Logins(Surroundings surroundings) {
        this.path = path(surroundings);
        this.file = new PrivateFile(path);
    }

    private static Path path(Surroundings surroundings) {
        String own = surroundings.variable("ROLLCALL_LOGIN");
        if (!own.isEmpty()) {
            return Path.of(own).toAbsolutePath();
        }
        String config = surroundings.variable("XDG_CONFIG_HOME");
        Path folder = config.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(config).toAbsolutePath();
        return folder.resolve("rollcall").resolve("login.json");
    }

    /** Where they are kept. */
    public Path path() {
        return path;
    }

    /** The tokens for a server, renewed when they run out; empty if nobody is logged in there. */
    public Optional<Bearer> of(URI server) {
        return find(server).map(login -> () -> fresh(server).accessToken());
    }

    /** The login at a server as it is kept. */
    public Optional<StoredLogin> find(URI server) {
        try {
            return Optional.ofNullable(content().get(server.toString()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Keeps a login in the place of the one there was. */
    public void keep(URI server, StoredLogin login) {
        change(all -> all.put(server.toString(), login));
    }

    /** Forgets the login at a server. */
    public void forget(URI server) {
        change(all -> all.remove(server.toString()));
    }

    private interface Edit {
        void make(Map<String, StoredLogin> all);
    }

    private void change(Edit edit) {
        try {
            file.alone(() -> {
                Map<String, StoredLogin> all = content();
                edit.make(all);
                write(all);
                return all;
            });
        } catch (IOException e) {
            throw CommandFailed.of(
                    ExitStatus.USAGE, "file-unwritable", Map.of("file", path, "reason", e.getMessage()), e);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** A refresh token is good once: only one process may use it, and the others take what it got. */
    private StoredLogin fresh(URI server) throws IOException, InterruptedException {
        StoredLogin login = content().get(server.toString());
        if (login != null && login.fresh(Instant.now())) {
            return login;
        }
        return file.alone(() -> {
            Map<String, StoredLogin> all = content();
            StoredLogin present = all.get(server.toString());
            if (present == null || !present.fresh(Instant.now())) {
                present = renewed(server, present);
                all.put(server.toString(), present);
                write(all);
            }
            return present;
        });
    }

    private static StoredLogin renewed(URI server, StoredLogin present) throws IOException, InterruptedException {
        Optional<StoredLogin> renewed = present == null || present.refreshToken() == null
                ? Optional.empty()
                : new TokenEndpoint(present.issuer(), present.tokenEndpoint(), present.revocationEndpoint())
                        .refreshed(present.refreshToken());
        return renewed.orElseThrow(
                () -> CommandFailed.of(ExitStatus.NOT_ALLOWED, "login-expired", Map.of("server", server)));
    }

    private Map<String, StoredLogin> content() throws IOException {
        Optional<Content> content = file.read().flatMap(text -> Json.read(text, Content.class));
        return new TreeMap<>(content.map(Content::servers).orElse(Map.of()));
    }

    private void write(Map<String, StoredLogin> all) throws IOException {
        file.write(Json.indented(new Content(all)));
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException(path + " cannot be read", e);
    }
}
