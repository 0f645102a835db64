package rollcall.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.standalone.process.ChildProcess;
import rollcall.standalone.process.Program;
import rollcall.standalone.process.Program.Ending;

/** PostgreSQL from its packed binaries, the database cluster kept in the home. */
final class Postgres {
    static final String NAME = "postgres";

    private static final int READY_LINE = 7;

    /** SIGINT is PostgreSQL's fast shutdown: it does not wait until every client has gone. */
    private static final Ending FAST = new Ending("INT", Duration.ofSeconds(15), Duration.ofSeconds(4));

    private final Home home;
    private final Ports ports;
    private final PostgresBinaries binaries;
    private final PostgresCluster cluster;

    Postgres(Home home, Ports ports, Installation installation) {
        this.home = home;
        this.ports = ports;
        this.binaries =
                new PostgresBinaries(installation.postgres(), home.root().resolve("postgres"));
        this.cluster = new PostgresCluster(home, binaries);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + ports.number(Port.POSTGRES) + "/" + PostgresCluster.DATABASE;
    }

    String username() {
        return PostgresCluster.USER;
    }

    String password() {
        return cluster.password();
    }

    Program program() {
        return new Program(
                NAME,
                command(),
                Map.of(),
                home.root(),
                cluster::prepare,
                Program.Kind.SERVICE,
                this::ready,
                Set.of(),
                FAST);
    }

    private List<String> command() {
        Map<String, String> settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "port", "" + ports.number(Port.POSTGRES),
                "unix_socket_directories", "",
                "shared_buffers", "512MB",
                "checkpoint_timeout", "15min",
                "max_wal_size", "2GB",
                "log_checkpoints", "off");
        List<String> command = new ArrayList<>(binaries.command("postgres"));
        command.addAll(List.of("-D", cluster.directory().toString()));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return List.copyOf(command);
    }

    /** The server notes its process id and that it takes connections in a file of the cluster. */
    private boolean ready(ChildProcess child) {
        try {
            Path noted = cluster.pidFile();
            List<String> lines = Files.exists(noted) ? Files.readAllLines(noted) : List.of();
            return lines.size() > READY_LINE
                    && lines.get(0).equals("" + child.pid())
                    && lines.get(READY_LINE).strip().equals("ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
