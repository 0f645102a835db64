package rollcall.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a command came to.
 *
 * @param text what was printed, errors too
 */
record Shell(int status, String text) {
    private static final int STOPPED = 124;

    /** Runs it to its end, or ends it with whatever it has started: a loop on a page may never see what it waits for. */
    static Shell run(ProcessBuilder command, Duration patience) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("printed", ".txt");
        try {
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String text = new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
            return ended
                    ? new Shell(process.exitValue(), text)
                    : new Shell(STOPPED, text + "\nnot ended after " + patience + '\n');
        } finally {
            Files.delete(printed);
        }
    }
}
