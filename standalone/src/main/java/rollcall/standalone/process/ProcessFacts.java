package rollcall.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells under /proc about a process and its descendants. Other systems tell nothing: all is 0. */
public final class ProcessFacts {
    /** The unit of CPU times under /proc, the same on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int FIELDS_BEFORE_USER_TIME = 11;

    private ProcessFacts() {}

    /** CPU time of the process, its living descendants and those it has waited for, in seconds. */
    public static double cpuSeconds(long pid) {
        return tree(pid).mapToLong(ProcessFacts::ticks).sum() / TICKS_PER_SECOND;
    }

    /** Memory resident now, in bytes, descendants included. */
    public static long rssBytes(long pid) {
        return tree(pid).mapToLong(each -> statusBytes(each, "VmRSS:")).sum();
    }

    /** The most that was ever resident, in bytes, the living descendants included. */
    public static long peakRssBytes(long pid) {
        return tree(pid).mapToLong(each -> statusBytes(each, "VmHWM:")).sum();
    }

    private static Stream<Long> tree(long pid) {
        Stream<Long> descendants = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), descendants);
    }

    private static long ticks(long pid) {
        String stat = read(pid, "stat");
        // The command's name stands in parentheses and may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ");
        long ticks = 0;
        for (int i = FIELDS_BEFORE_USER_TIME; i < Math.min(fields.length, FIELDS_BEFORE_USER_TIME + 4); i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }

    private static long statusBytes(long pid, String key) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, file));
        } catch (IOException e) {
            return "";
        }
    }
}
