package rollcall.cli.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import rollcall.cli.server.CancelledException;

/**
 * Works on many things at a time and hands the results on in the order of the things, to one thread: the caller's. Only so
 * many are under way at once that their number makes no difference to memory.
 */
final class Abreast<T, R> implements AutoCloseable {
    private static final int BATCH = 128;
    private static final int BATCHES_FOR_EACH_CORE = 4;

    private final Function<T, R> work;
    private final Consumer<R> done;
    private final int underWay;
    private final ExecutorService workers;
    private final Deque<Future<List<R>>> working = new ArrayDeque<>();
    private List<T> batch = new ArrayList<>(BATCH);

    /**
     * @param work done by several threads
     * @param done given each result by the thread that calls this
     */
    Abreast(Function<T, R> work, Consumer<R> done) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.work = work;
        this.done = done;
        this.underWay = cores * BATCHES_FOR_EACH_CORE;
        this.workers = Executors.newFixedThreadPool(cores, task -> {
            Thread thread = new Thread(task, "work");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The next thing. */
    void add(T thing) {
        batch.add(thing);
        if (batch.size() == BATCH) {
            send();
        }
    }

    /** Returns when everything is done. */
    void finish() {
        send();
        while (!working.isEmpty()) {
            take();
        }
    }

    private void send() {
        List<T> things = batch;
        batch = new ArrayList<>(BATCH);
        working.add(workers.submit(() -> things.stream().map(work).toList()));
        if (working.size() >= underWay) {
            take();
        }
    }

    private void take() {
        try {
            working.remove().get().forEach(done);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
