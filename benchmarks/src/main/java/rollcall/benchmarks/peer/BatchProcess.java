package rollcall.benchmarks.peer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import rollcall.benchmarks.peer.batch.BatchProgram;
import rollcall.standalone.process.LogTail;
import rollcall.standalone.process.ProcessFacts;

/** The peer, in a JVM of its own that is there from the first file to the last, and ends with this one. */
final class BatchProcess implements Way, AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final int LINES_TOLD = 40;

    private final Process process;
    private final BufferedWriter files;
    private final BufferedReader answers;
    private final Path log;
    private final Database database;
    private final DoubleSupplier databaseCpuSeconds;
    private UUID last;

    private BatchProcess(Process process, Path log, Database database, DoubleSupplier databaseCpuSeconds) {
        this.process = process;
        this.files = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.log = log;
        this.database = database;
        this.databaseCpuSeconds = databaseCpuSeconds;
    }

    /**
     * Starts it.
     *
     * @param directory for its log
     * @param heapMebibytes at most
     * @param workers that share a file
     * @param chunk rows in one transaction
     * @param order customer, submitter and group tag
     * @param databaseCpuSeconds what the database's server has used so far
     */
    static BatchProcess start(
            Path directory,
            Database database,
            DoubleSupplier databaseCpuSeconds,
            int heapMebibytes,
            int workers,
            int chunk,
            List<String> order)
            throws IOException {
        Path log = directory.resolve("peer.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMebibytes + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BatchProgram.class.getName())
                .redirectError(log.toFile());
        builder.command().addAll(order);
        builder.environment()
                .putAll(Map.of(
                        "PEER_DATABASE_URL", database.url(),
                        "PEER_DATABASE_USER", database.user(),
                        "PEER_DATABASE_PASSWORD", database.password(),
                        "PEER_WORKERS", "" + workers,
                        "PEER_CHUNK", "" + chunk));
        return new BatchProcess(builder.start(), log, database, databaseCpuSeconds);
    }

    @Override
    public double pass(Path file) throws IOException {
        files.write(file.toString());
        files.newLine();
        files.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("the peer has ended: " + LogTail.of(log, LINES_TOLD));
        }
        String[] parts = answer.split(" ");
        last = UUID.fromString(parts[0]);
        return Long.parseLong(parts[1]) / 1e9;
    }

    @Override
    public Map<String, Long> outcomes() throws IOException {
        try {
            return database.outcomes(last);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public double cpuSeconds() {
        return ProcessFacts.cpuSeconds(process.pid()) + databaseCpuSeconds.getAsDouble();
    }

    @Override
    public void close() throws IOException {
        try {
            files.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
