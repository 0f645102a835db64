package rollcall.standalone.demo;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows ended how.
 *
 * @param codes rows by the code they ended with; the empty one stands for rows that registered their device
 */
record Tally(SortedMap<String, Long> codes) {
    static final Tally EMPTY = new Tally(new TreeMap<>());

    Tally plus(String code, long rows) {
        SortedMap<String, Long> more = new TreeMap<>(codes);
        if (rows > 0) {
            more.merge(code, rows, Long::sum);
        }
        return new Tally(more);
    }

    Tally plus(Tally other) {
        Tally sum = this;
        for (var entry : other.codes.entrySet()) {
            sum = sum.plus(entry.getKey(), entry.getValue());
        }
        return sum;
    }

    long rows() {
        return codes.values().stream().mapToLong(Long::longValue).sum();
    }

    long registered() {
        return codes.getOrDefault("", 0L);
    }
}
