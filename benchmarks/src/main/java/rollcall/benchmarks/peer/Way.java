package rollcall.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A way to get a file of devices registered. */
interface Way {
    /** Returns when the last of them is there for everybody, and says how many seconds that took. */
    double pass(Path file) throws IOException, InterruptedException;

    /** Rows of the file passed last by what became of them; empty where nothing is known of them. */
    Map<String, Long> outcomes() throws IOException;

    /** CPU time that everything on this way has used so far, the database included. */
    double cpuSeconds();
}
