package rollcall.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process of this machine really holds in its heap: what is left after a full collection. */
public final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    /** In bytes. */
    public static long of(long pid) throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram"))
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes());
        histogram.waitFor();
        Matcher total = TOTAL.matcher(text);
        if (!total.find()) {
            throw new IllegalStateException("the heap of process " + pid + " cannot be looked at: " + text);
        }
        return Long.parseLong(total.group(1));
    }
}
