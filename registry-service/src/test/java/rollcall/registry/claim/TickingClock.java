package rollcall.registry.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One second later at each look. */
final class TickingClock extends Clock {
    private Instant now = Desk.OPENED;

    @Override
    public Instant instant() {
        Instant shown = now;
        now = now.plusSeconds(1);
        return shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
