package rollcall.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import rollcall.standalone.process.LogTail;

/** The files that PostgreSQL keeps its databases in. */
final class PostgresCluster {
    static final String DATABASE = "rollcall";
    static final String USER = "rollcall";

    private static final int PASSWORD_BYTES = 16;
    private static final int LEFT_BEHIND_MAY_TAKE_SECONDS = 20;

    private final Home home;
    private final PostgresBinaries binaries;
    private final Path parent;

    PostgresCluster(Home home, PostgresBinaries binaries) {
        this.home = home;
        this.binaries = binaries;
        this.parent = home.data(Postgres.NAME);
    }

    Path directory() {
        return parent.resolve("cluster");
    }

    Path pidFile() {
        return directory().resolve("postmaster.pid");
    }

    /** Made when first asked for; only who can read the home can reach the database. */
    synchronized String password() {
        Path file = parent.resolve("password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the files into a state in which a server can start on them. */
    void prepare() {
        binaries.unpackOnce();
        try {
            endLeftBehind();
            if (!Files.isDirectory(directory())) {
                make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Made beside its place and moved there, so that one that was killed half-way is never taken for a whole one. */
    private void make() throws IOException, InterruptedException {
        password();
        Path unfinished = parent.resolve("unfinished");
        deleteTree(unfinished);
        run(
                "",
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + parent.resolve("password"),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        run("CREATE DATABASE " + DATABASE + "\n", "postgres", "--single", "-D", unfinished.toString(), "postgres");
        Files.move(unfinished, directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(String input, String program, String... arguments) throws IOException, InterruptedException {
        Path log = home.log(Postgres.NAME);
        List<String> command = new ArrayList<>(binaries.command(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed: " + LogTail.of(log, 5));
        }
    }

    /**
     * A server of an earlier run that still holds these files is ended. A note of one that is gone stays: with it the
     * next server finds out whether children of that one are still at work.
     */
    private void endLeftBehind() throws IOException, InterruptedException {
        if (!Files.exists(pidFile())) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        Optional<ProcessHandle> noted = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (noted.filter(this::servesThis).isPresent()) {
            new ProcessBuilder("kill", "-s", "INT", "" + pid).start().waitFor();
            awaitEnd(noted.get());
        } else if (noted.isPresent()) {
            // The number has gone to another process since; the server would take that one for its predecessor.
            Files.delete(pidFile());
        }
    }

    private static void awaitEnd(ProcessHandle server) throws IOException, InterruptedException {
        try {
            server.onExit().get(LEFT_BEHIND_MAY_TAKE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("an earlier server, process " + server.pid() + ", does not end", e);
        }
    }

    private boolean servesThis(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(directory().toString());
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
