package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Northwind's few devices, the same at each run: published once, by the page that people use, for tests that look at them. */
final class Built {
    /** How their serial numbers begin, and no others. */
    static final String SERIALS = "NW-0080";

    private static final String CATALOGUE = """
        Manufacturer name,Device model,Device Serial Number,Windows Product ID
        Northwind,Compass 13,NW-0080001,4700000080001
        Northwind,Compass 13,NW-0080002,4700000080002
        Northwind,Compass 15,NW-0080003,
        """;

    private static boolean done;

    private Built() {}

    static synchronized void by(ConsoleTest test) {
        if (!done) {
            Page page = test.open(ConsoleTest.NORA, "/catalogue?q=" + SERIALS, 1440);
            page.locator(".drop-input")
                    .setInputFiles(
                            new FilePayload("built.csv", "text/csv", CATALOGUE.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("tbody tr")).hasCount(3);
            done = true;
        }
    }
}
