package rollcall.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** A browser of its own for each test. Whatever the browser complains of, a broken policy say, fails the test. */
@EnabledIf("rollcall.console.Browser#isThere")
@Timeout(300)
abstract class ConsoleTest {
    static final String ANNA = "anna@contoso.example";
    static final String BRAM = "bram@fabrikam.example";
    static final String OLGA = "olga@operator.example";
    static final String NORA = "nora@northwind.example";
    static final String TAG = "Microsoft365Managed_Autopilot";

    private static final double PATIENCE_MILLIS = 30_000;

    final RunningConsole console = RunningConsole.shared();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void isPatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    /** A page at an address, for somebody who is logged in, in a window of that width. */
    Page open(String person, String address, int width) {
        return open(person, address, width, UnaryOperator.identity());
    }

    Page open(String person, String address, int width, UnaryOperator<NewContextOptions> more) {
        Page page = known(person, width, more);
        go(page, address);
        return page;
    }

    /** The same before the first address; its browser has nothing kept. */
    Page known(String person, int width, UnaryOperator<NewContextOptions> more) {
        NewContextOptions options = new NewContextOptions()
                .setViewportSize(width, width < 600 ? 812 : 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Amsterdam")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setStorageState(console.session(person));
        return watched(Browser.own().newContext(more.apply(options)));
    }

    /** A page for nobody in particular. */
    Page blank() {
        return watched(Browser.own().newContext(new NewContextOptions().setLocale("en-GB")));
    }

    /** To another page, from the address bar. */
    void go(Page page, String address) {
        page.navigate(console.origin() + address);
        settled(page);
    }

    private Page watched(BrowserContext context) {
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && isOfThePage(said.text())) {
                complaints.add(said.text());
            }
        });
        return page;
    }

    /** The browser notes refused and lost calls itself; what the page makes of them is for the tests to say. */
    private static boolean isOfThePage(String complaint) {
        return !complaint.startsWith("Failed to load resource");
    }

    /** Returns when a page shows what it fetched. */
    static void settled(Page page) {
        page.locator("#console h1")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        PlaywrightAssertions.assertThat(page.locator("[aria-busy], .loading"))
                .hasCount(0, new HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    static Locator inDialog(Page page, String name) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A picture for people to look at, below target/pictures: of what is never twice the same. */
    static void show(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/shown", name + ".png")));
    }

    /** Nothing of a page lies beyond the side of its window. */
    static void assertFits(Page page) {
        assertThat((Boolean) page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .as("%s fits into %s pixels", page.url(), page.evaluate("innerWidth"))
                .isTrue();
    }
}
