package rollcall.status.projection;

import java.time.Instant;

/** The earlier of two moments, either of which may not have come yet. */
final class Earlier {
    private Earlier() {}

    static Instant of(Instant first, Instant second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.isBefore(second) ? first : second;
    }
}
