package rollcall.standalone.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import rollcall.standalone.process.ChildReport.State;
import rollcall.standalone.process.Program.Kind;

/** One program, kept running by a thread of its own. */
final class SupervisedChild implements Runnable {
    private static final Duration PROBED_WHILE_STARTING = Duration.ofMillis(200);
    private static final Duration PROBED_WHILE_READY = Duration.ofSeconds(2);

    private final Program program;
    private final Path log;
    private final Restarts restarts;
    private final Supervisor supervisor;

    private ChildReport report;
    private ChildProcess process;
    private boolean wanted = true;
    private boolean killed;
    private boolean forgotten;
    private String end = "";

    SupervisedChild(Program program, Path log, Restarts restarts, Supervisor supervisor) {
        this.program = program;
        this.log = log;
        this.restarts = restarts;
        this.supervisor = supervisor;
        this.report = new ChildReport(program.name(), State.WAITING, 0, Instant.now(), 0, "");
    }

    Program program() {
        return program;
    }

    Path log() {
        return log;
    }

    ChildReport report() {
        synchronized (supervisor) {
            return report;
        }
    }

    ChildProcess process() {
        synchronized (supervisor) {
            if (process == null) {
                throw new IllegalStateException(program.name() + " has not been started");
            }
            return process;
        }
    }

    @Override
    public void run() {
        try {
            int ends = 0;
            while (awaitWanted()) {
                if (!runOnce()) {
                    return;
                }
                if (!wanted()) {
                    ends = 0;
                    continue;
                }
                ends = ranLongEnough() || wasKilled() ? 1 : ends + 1;
                if (ends > restarts.attempts()) {
                    become(State.GIVEN_UP, 0, end + ", " + ends + " times in a row");
                    return;
                }
                become(State.RESTARTING, 0, end);
                supervisor.pause(restarts.waitAfter(ends), () -> !wanted);
                countRestart();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its turn, runs the program to its end, and says whether it may be run again. */
    private boolean runOnce() throws InterruptedException {
        become(State.WAITING, 0, report().reason());
        if (!supervisor.awaitReady(program.after(), () -> !wanted)) {
            return true;
        }
        try {
            program.preparation().run();
            if (!launch()) {
                return true;
            }
        } catch (RuntimeException e) {
            end = "cannot be started: " + e.getMessage();
            return true;
        }
        Duration pause = PROBED_WHILE_STARTING;
        State before = State.STARTING;
        while (!process.awaitEnd(pause)) {
            State now = probed(before);
            if (now != before) {
                become(now, process.pid(), now == State.READY ? "" : "runs, but is not ready");
                before = now;
            }
            pause = now == State.STARTING ? PROBED_WHILE_STARTING : PROBED_WHILE_READY;
        }
        int status = process.exitStatus();
        end = status > 128 ? "ended by signal " + (status - 128) : "ended with status " + status;
        if (program.kind() == Kind.TASK && status == 0) {
            become(State.DONE, 0, "");
            return false;
        }
        return true;
    }

    private State probed(State before) throws InterruptedException {
        if (program.kind() == Kind.SERVICE && program.readiness().ready(process)) {
            return State.READY;
        }
        return before == State.STARTING ? State.STARTING : State.UNREADY;
    }

    private boolean launch() {
        synchronized (supervisor) {
            if (!wanted) {
                return false;
            }
            process = ChildProcess.start(program, log);
            become(State.STARTING, process.pid(), report.reason());
            return true;
        }
    }

    private boolean awaitWanted() throws InterruptedException {
        synchronized (supervisor) {
            while (!wanted) {
                if (forgotten) {
                    return false;
                }
                if (report.state() != State.STOPPED) {
                    become(State.STOPPED, 0, "");
                }
                supervisor.wait();
            }
            return true;
        }
    }

    private boolean wanted() {
        synchronized (supervisor) {
            return wanted;
        }
    }

    private boolean ranLongEnough() {
        return process != null
                && Duration.between(process.startedAt(), Instant.now()).compareTo(restarts.settled()) > 0;
    }

    private boolean wasKilled() {
        synchronized (supervisor) {
            boolean was = killed;
            killed = false;
            return was;
        }
    }

    private void countRestart() {
        synchronized (supervisor) {
            report = new ChildReport(
                    report.name(), report.state(), 0, report.since(), report.restarts() + 1, report.reason());
        }
    }

    private void become(State state, long pid, String reason) {
        synchronized (supervisor) {
            report = new ChildReport(program.name(), state, pid, Instant.now(), report.restarts(), reason);
            supervisor.changed();
        }
    }

    /** kill -9, which says nothing about the program: however often it is done, it is started again. */
    void kill() {
        synchronized (supervisor) {
            killed = process().isAlive();
            process.kill();
        }
    }

    /** Lets it run again after {@link #stop()}. */
    void allow() {
        synchronized (supervisor) {
            if (!wanted) {
                wanted = true;
                become(State.WAITING, 0, "");
            }
        }
    }

    /** Ends its supervision, once it is stopped. */
    void forget() {
        synchronized (supervisor) {
            forgotten = true;
            supervisor.notifyAll();
        }
    }

    /** Ends it in order, for as long as nobody allows it again. Returns when its process is gone. */
    void stop() throws InterruptedException {
        ChildProcess running;
        synchronized (supervisor) {
            wanted = false;
            running = process;
            supervisor.notifyAll();
        }
        if (running != null && running.isAlive()) {
            running.stop();
        }
    }
}
