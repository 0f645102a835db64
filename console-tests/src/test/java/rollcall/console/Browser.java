package rollcall.console;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that the machine has; none is ever downloaded. */
final class Browser {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Letters as they are drawn on every machine.
            "--font-render-hinting=none",
            "--disable-lcd-text");

    /** What Playwright makes belongs to the thread that made it. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> OWN = ThreadLocal.withInitial(Browser::launch);

    private Browser() {}

    /** Asked for by JUnit; says loudly what is left out otherwise. */
    static boolean isThere() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there) {
            String rule = "=".repeat(80);
            System.err.printf("%n%s%nTHE CONSOLE WAS NOT TESTED: there is no %s here.%n%s%n%n", rule, CHROMIUM, rule);
        }
        return there;
    }

    /** One for all tests of a thread; it ends with the JVM. */
    static com.microsoft.playwright.Browser own() {
        return OWN.get();
    }

    private static com.microsoft.playwright.Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "end-browser"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }
}
