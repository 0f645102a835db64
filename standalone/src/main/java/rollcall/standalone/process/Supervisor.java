package rollcall.standalone.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import rollcall.standalone.process.ChildReport.State;

/**
 * Keeps programs running: starts each as soon as those it comes after are ready, starts it again with growing waits when
 * it ends, gives up on one that ends too often, and stops all of them in reverse order. Threads of its own do the work;
 * every method may be called from any thread.
 */
public final class Supervisor implements AutoCloseable {
    private final Map<String, SupervisedChild> children = new LinkedHashMap<>();
    private final Path logs;
    private final Restarts restarts;
    private final Consumer<List<ChildReport>> listener;
    private final Object closing = new Object();

    /**
     * Nothing runs until {@link #start()}.
     *
     * @param programs in the order in which reports list them
     * @param logs the directory of their log files, {@code <name>.log}
     * @param restarts what happens when one ends
     * @param listener told of every change, one at a time; must be quick
     */
    public Supervisor(List<Program> programs, Path logs, Restarts restarts, Consumer<List<ChildReport>> listener) {
        this.listener = listener;
        this.logs = logs;
        this.restarts = restarts;
        programs.forEach(program -> children.put(program.name(), supervised(program)));
    }

    private SupervisedChild supervised(Program program) {
        return new SupervisedChild(program, logs.resolve(program.name() + ".log"), restarts, this);
    }

    /** Starts all programs; returns at once. */
    public void start() {
        children.values().forEach(Supervisor::start);
    }

    private static void start(SupervisedChild child) {
        Thread thread = new Thread(child, "supervise-" + child.program().name());
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits until every program is ready.
     *
     * @throws NotReadyException if one is given up, or the time is over; it says which, why, and how its log ends
     */
    public void awaitReady(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (this) {
            while (!reports().stream().allMatch(ChildReport::ready)) {
                List<ChildReport> lost = reports().stream()
                        .filter(report -> report.state() == State.GIVEN_UP || report.state() == State.STOPPED)
                        .toList();
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (!lost.isEmpty() || left <= 0) {
                    throw notReady(lost.isEmpty() ? unready() : lost);
                }
                wait(Math.min(left, 1_000));
            }
        }
    }

    private List<ChildReport> unready() {
        return reports().stream()
                .filter(report -> !report.ready() && report.state() != State.WAITING)
                .toList();
    }

    private NotReadyException notReady(List<ChildReport> culprits) {
        return new NotReadyException(culprits.stream()
                .map(report -> report.name() + " is not ready ("
                        + (report.reason().isEmpty() ? "still starting" : report.reason()) + "). Its log ends:\n"
                        + LogTail.of(children.get(report.name()).log(), 15).indent(4))
                .collect(Collectors.joining("\n")));
    }

    /** How every program is doing, in the order given at the start. */
    public synchronized List<ChildReport> reports() {
        return children.values().stream().map(SupervisedChild::report).toList();
    }

    /** How this program is doing. */
    public ChildReport report(String name) {
        return child(name).report();
    }

    /** The program's process: the running one, or the last one. */
    public ChildProcess process(String name) {
        return child(name).process();
    }

    /** kill -9; the program is then started again like one that died by itself for the first time. */
    public void kill(String name) {
        child(name).kill();
    }

    /** One program more, which is started at once. */
    public void add(Program program) {
        SupervisedChild child = supervised(program);
        synchronized (this) {
            if (children.putIfAbsent(program.name(), child) != null) {
                throw new IllegalArgumentException("there is a program named " + program.name() + " already");
            }
            changed();
        }
        start(child);
    }

    /** Ends the program in order and forgets it. */
    public void remove(String name) throws InterruptedException {
        SupervisedChild child = child(name);
        child.stop();
        child.forget();
        synchronized (this) {
            children.remove(name);
            changed();
        }
    }

    /** Ends the program in order and leaves it stopped. */
    public void stop(String name) throws InterruptedException {
        child(name).stop();
    }

    /** Starts a program again that was stopped; returns at once. */
    public void restart(String name) {
        child(name).allow();
    }

    private synchronized SupervisedChild child(String name) {
        SupervisedChild child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no program named " + name + ", only " + children.keySet());
        }
        return child;
    }

    /** Stops all programs, those first that nobody leans on, and returns when every process is gone. May be called again. */
    @Override
    public void close() {
        synchronized (closing) {
            stopAll();
        }
    }

    private void stopAll() {
        Collection<SupervisedChild> left;
        synchronized (this) {
            left = new ArrayList<>(children.values());
        }
        while (!left.isEmpty()) {
            Set<String> leanedOn = left.stream()
                    .flatMap(child -> child.program().after().stream())
                    .collect(Collectors.toSet());
            List<SupervisedChild> next = left.stream()
                    .filter(child -> !leanedOn.contains(child.program().name()))
                    .toList();
            stopTogether(next);
            left.removeAll(next);
        }
    }

    private static void stopTogether(List<SupervisedChild> children) {
        List<Thread> stopping = children.stream()
                .map(child -> new Thread(
                        () -> stopUninterrupted(child),
                        "stop-" + child.program().name()))
                .toList();
        stopping.forEach(Thread::start);
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void stopUninterrupted(SupervisedChild child) {
        try {
            child.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all of these are ready; false if it was given up first. */
    synchronized boolean awaitReady(Set<String> names, BooleanSupplier givenUp) throws InterruptedException {
        while (!givenUp.getAsBoolean()) {
            if (names.stream().allMatch(name -> child(name).report().ready())) {
                return true;
            }
            wait();
        }
        return false;
    }

    /** Waits for so long, or until it is given up. */
    synchronized void pause(Duration time, BooleanSupplier givenUp) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        long left = time.toMillis();
        while (left > 0 && !givenUp.getAsBoolean()) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
    }

    /** To be called under this object's monitor whenever a report has changed. */
    void changed() {
        notifyAll();
        listener.accept(reports());
    }
}
