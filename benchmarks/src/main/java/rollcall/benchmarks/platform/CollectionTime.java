package rollcall.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long a JVM of this machine has stood still or worked for its garbage collector. */
final class CollectionTime {
    private CollectionTime() {}

    /** In seconds since its start; 0 for what is no JVM, or tells nothing. */
    static double of(long pid) {
        try {
            Process jstat = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "jstat")
                                    .toString(),
                            "-gcutil",
                            Long.toString(pid)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String table = new String(jstat.getInputStream().readAllBytes()).strip();
            boolean told = jstat.waitFor() == 0;
            // The last column is the sum of all kinds.
            return told ? Double.parseDouble(table.substring(table.lastIndexOf(' ') + 1)) : 0;
        } catch (IOException noJdk) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
