package rollcall.cli.watch;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rollcall.cli.server.CancelledException;

/** Does something that may wait for ever, and is left behind when its time is over. */
final class WithinTime {
    private WithinTime() {}

    /** What is done. */
    interface Task {
        void run() throws IOException;
    }

    static void run(Ending ending, Task task) throws IOException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                        done.complete(null);
                    } catch (IOException | RuntimeException failed) {
                        done.completeExceptionally(failed);
                    }
                },
                "watch");
        thread.setDaemon(true);
        thread.start();
        try {
            done.get(ending.leftMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            thread.interrupt();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw (RuntimeException) failed.getCause();
        }
    }
}
