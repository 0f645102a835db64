package rollcall.console;

import java.util.List;
import rollcall.devices.sample.SampleDefect;

/** Fabrikam's few devices, the same at each run: registered once, by the page that people use, for tests that look at them. */
final class Registered {
    private static final List<SampleDefect> DEFECTS = List.of(
            SampleDefect.TRUNCATED_HASH,
            SampleDefect.BAD_PRODUCT_KEY,
            SampleDefect.CONTRADICTING_SERIAL_NUMBER,
            SampleDefect.FLIPPED_BIT);

    static final Devices DEVICES = Devices.of(20_261_128_22L, 120, 10, DEFECTS);

    private static boolean done;

    private Registered() {}

    /** More of the kind, not registered yet. */
    static Devices others() {
        return Devices.of(20_261_128_25L, 120, 10, DEFECTS);
    }

    static synchronized void by(ConsoleTest test) {
        if (!done) {
            Sending.chosen(
                            test.open(ConsoleTest.BRAM, "/uploads", 1440),
                            DEVICES.file("amsterdam-office.csv"),
                            ConsoleTest.TAG)
                    .send()
                    .ends("Finished with errors");
            done = true;
        }
    }
}
