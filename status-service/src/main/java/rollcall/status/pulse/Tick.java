package rollcall.status.pulse;

import java.util.Map;

/**
 * What came into view in a while.
 *
 * @param rows how many ended, by code
 * @param ready how many devices became ready, by class of time
 */
record Tick(Map<String, Long> rows, Map<Integer, Long> ready) {
    boolean isEmpty() {
        return rows.isEmpty() && ready.isEmpty();
    }
}
