package rollcall.devices.hash;

import java.util.List;

/** What became of a hash that was sent: sound, sound after mending, or broken. */
public sealed interface HashReading {

    /** Every byte is as the device wrote it, and its checksum says so. */
    record Intact(HardwareHash hash) implements HashReading {}

    /**
     * The text had suffered on its way, and there was exactly one way to mend it. The checksum holds here too.
     *
     * @param mendings what was mended, in the order of {@link Mending}; never empty
     */
    record Mended(HardwareHash hash, List<Mending> mendings) implements HashReading {
        public Mended {
            mendings = List.copyOf(mendings);
        }
    }

    /** Nothing in this hash can be relied on. */
    record Broken(HashFault fault) implements HashReading {}
}
