package rollcall.status.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import rollcall.status.rebuild.RebuildState.Phase;

/** Runs rebuilds, one at a time. */
final class Rebuild implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** How long writers may be held back while the last records are folded, before it is tried again. */
    private static final Duration HOLD = Duration.ofSeconds(10);

    private final DataSource database;
    private final ViewSchemas schemas;
    private final RefoldFactory refolds;
    private final Clock clock;
    private final AtomicReference<RebuildState> state = new AtomicReference<>(RebuildState.IDLE);
    private final ExecutorService running = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rebuild");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean aborting;
    private volatile boolean stopping;

    Rebuild(DataSource database, RefoldFactory refolds, Clock clock) {
        this.database = database;
        this.schemas = new ViewSchemas(database);
        this.refolds = refolds;
        this.clock = clock;
    }

    /** Folds the log into the tables of a data source. */
    interface RefoldFactory {
        Refold into(DataSource next) throws SQLException;
    }

    RebuildState state() {
        return state.get();
    }

    synchronized RebuildState start() {
        if (!state.get().isRunning()) {
            aborting = false;
            state.set(RebuildState.begun(clock.instant()));
            running.execute(() -> guarded(this::run));
        }
        return state.get();
    }

    synchronized RebuildState abort() {
        aborting = true;
        if (!state.get().isRunning()) {
            running.execute(() -> guarded(this::drop));
        }
        return state.get();
    }

    private interface Work {
        Phase run() throws SQLException;
    }

    private void guarded(Work work) {
        try {
            Phase end = work.run();
            state.updateAndGet(now -> now.ended(end, clock.instant(), ""));
            LOG.info("Rebuild: {}", state.get());
        } catch (SQLException | RuntimeException failure) {
            state.updateAndGet(now -> now.ended(Phase.FAILED, clock.instant(), failure.getMessage()));
            LOG.error("Rebuild failed; what it has folded is kept for the next try", failure);
        }
    }

    private Phase run() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!schemas.lock(connection)) {
                throw new IllegalStateException("another instance is rebuilding");
            }
            try {
                return rebuild(connection);
            } finally {
                schemas.unlock(connection);
            }
        }
    }

    private Phase rebuild(Connection connection) throws SQLException {
        try (Refold refold = refolds.into(schemas.next())) {
            boolean swapped = false;
            while (!swapped && !isEnding()) {
                if (refold.step(schemas.live(), state)) {
                    schemas.analyze();
                    swapped = swap(connection, refold);
                }
            }
            if (!swapped) {
                return aborting ? drop() : Phase.ABORTED;
            }
        }
        dropOld();
        return Phase.DONE;
    }

    private Phase drop() throws SQLException {
        schemas.dropNext();
        return Phase.ABORTED;
    }

    private boolean isEnding() {
        return aborting || stopping;
    }

    /** Holds writers back for as long as it takes to fold what they have folded, and exchanges the tables. */
    private boolean swap(Connection connection, Refold refold) throws SQLException {
        state.updateAndGet(RebuildState::swapping);
        connection.setAutoCommit(false);
        try {
            var live = schemas.holdWriters(connection);
            long deadline = System.nanoTime() + HOLD.toNanos();
            while (!refold.hasReached(live)) {
                if (isEnding() || System.nanoTime() > deadline) {
                    connection.rollback();
                    return false;
                }
                refold.step(live, state);
            }
            schemas.swap(connection);
            connection.commit();
            return true;
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void dropOld() {
        try {
            schemas.dropOld();
        } catch (SQLException inUse) {
            LOG.info("The old tables are still being read; the next rebuild drops them: {}", inUse.getMessage());
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        running.shutdown();
        try {
            running.awaitTermination(HOLD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
