package rollcall.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held by the one supervisor of a home; the system lets go of it however that supervisor ends. */
final class HomeLock implements AutoCloseable {
    /** Locks are the process's: opening and closing the file once more would let go of the lock held here. */
    private static final Set<Home> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Home home;
    private final FileChannel channel;

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the lock; empty if another supervisor has it. */
    static Optional<HomeLock> take(Home home) {
        if (!HELD_HERE.add(home)) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                HELD_HERE.remove(home);
                return Optional.empty();
            }
            return Optional.of(new HomeLock(home, channel));
        } catch (IOException e) {
            HELD_HERE.remove(home);
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a supervisor has it. */
    static boolean taken(Home home) {
        if (!Files.exists(home.lock())) {
            return false;
        }
        Optional<HomeLock> lock = take(home);
        lock.ifPresent(HomeLock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(home);
        }
    }
}
