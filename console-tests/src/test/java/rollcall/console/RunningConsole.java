package rollcall.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.IssuerFiles;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.platform.Ports;
import rollcall.standalone.platform.Scope;

/** The whole of it as it is shipped, on this machine alone; started once for all tests, and ended with the JVM. */
final class RunningConsole {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** JVMs that end before the optimizing compiler has paid for itself. */
    private static final Map<String, String> SETTINGS = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static RunningConsole shared;

    private final Home home;
    private final Platform platform;
    private final Map<String, String> sessions = new HashMap<>();

    private RunningConsole(Home home, Platform platform) {
        this.home = home;
        this.platform = platform;
    }

    static synchronized RunningConsole shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static RunningConsole start() {
        try {
            Home home = new Home(Files.createTempDirectory(Path.of("target"), "console-"));
            Platform platform = Platform.start(home, Ports.free(), Scope.EVERYTHING, SETTINGS);
            platform.awaitReady(LONGEST_START);
            return new RunningConsole(home, platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI origin() {
        return platform.addresses().gateway();
    }

    String bootstrapServers() {
        return platform.addresses().bootstrapServers();
    }

    /** What the issuer keeps for somebody to prove who it is. */
    String password(String person) {
        try {
            return Files.readString(IssuerFiles.of(home).secrets().resolve(person))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a browser keeps of somebody's login; logged in once for all tests that change nothing of it. */
    synchronized String session(String person) {
        return sessions.computeIfAbsent(person, this::loggedIn);
    }

    private String loggedIn(String person) {
        try (BrowserContext context = Browser.own().newContext()) {
            Page page = context.newPage();
            logIn(page, person);
            return context.storageState();
        }
    }

    /** Logs in by hand, from the console's own door. */
    void logIn(Page page, String person) {
        page.navigate(origin() + "/");
        page.locator("a[href^='/login']").first().click();
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(password(person));
        page.locator("[type=submit]").first().click();
        page.locator(".side nav").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
