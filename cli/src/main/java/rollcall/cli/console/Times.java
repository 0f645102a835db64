package rollcall.cli.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as lists show them: in UTC, to the second. */
public final class Times {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'");

    private Times() {}

    /** Empty where it is unknown. */
    public static String of(OffsetDateTime time) {
        return time == null ? "" : SHOWN.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    public static String of(Instant time) {
        return of(time.atOffset(ZoneOffset.UTC));
    }
}
