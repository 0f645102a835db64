package rollcall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One that can be killed as hard as can be: the process is gone before it knows. */
public final class ForkedRegistry extends Registry {
    private static final String TELLS_PORT = "org.springframework.boot.tomcat";
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Path directory;
    private final List<String> command;
    private Process process;
    private int port;

    ForkedRegistry(Path directory, Stream<String> arguments, String... settings) {
        this.directory = directory;
        this.command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RegistryApplication.class.getName(),
                                "--logging.level." + TELLS_PORT + "=info"),
                        arguments)
                .toList();
        startAgain(settings);
    }

    /** Returns when nothing of it runs any more. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On what was left when it was killed; on another port, and with no more settings than these. */
    public void startAgain(String... settings) {
        try {
            Path output = Files.createTempFile(directory, "output-", ".log");
            process = new ProcessBuilder(
                            Stream.concat(command.stream(), Stream.of(settings)).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            port = await().atMost(START).until(() -> port(output), found -> found > 0);
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            // Whoever asked for it does not get it, and cannot close it.
            close();
            throw e;
        }
    }

    private int port(Path output) throws IOException {
        String said = Files.readString(output);
        assertThat(process.isAlive()).as(said).isTrue();
        Matcher started = STARTED.matcher(said);
        return started.find() ? Integer.parseInt(started.group(1)) : 0;
    }

    @Override
    int port() {
        return port;
    }

    @Override
    public void close() {
        kill();
    }
}
