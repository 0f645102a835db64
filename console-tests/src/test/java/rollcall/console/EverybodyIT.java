package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console shuts nobody out: without a mouse, without seeing it, at night, in Dutch, on a telephone. */
@Tag("nightly")
@Order(2)
class EverybodyIT extends ConsoleTest {
    private static final List<String> GRAVE = List.of("serious", "critical");

    @BeforeEach
    void devicesThere() {
        Registered.by(this);
        Built.by(this);
    }

    @ParameterizedTest
    @CsvSource({
        "bram@fabrikam.example, /uploads, 1440, LIGHT",
        "bram@fabrikam.example, /devices, 1440, DARK",
        "bram@fabrikam.example, /devices?status=REGISTRATION_FAILED, 375, LIGHT",
        "bram@fabrikam.example, /profiles, 1440, LIGHT",
        "bram@fabrikam.example, /relationships, 1440, DARK",
        "bram@fabrikam.example, /webhooks, 1440, LIGHT",
        "bram@fabrikam.example, /activity, 375, LIGHT",
        "nora@northwind.example, /catalogue, 375, DARK",
        "nora@northwind.example, /relationships, 375, LIGHT",
        "olga@operator.example, /now, 1440, DARK",
        "olga@operator.example, /letters, 1440, LIGHT",
        "olga@operator.example, /conflicts, 1440, DARK",
    })
    void findNothingGraveInTheirWayAndNothingBeyondTheSideOfANarrowWindow(
            String person, String address, int width, ColorScheme light) {
        Page page = open(person, address, width, options -> options.setColorScheme(light));
        assertThat(grave(page)).isEmpty();

        assertFitsNarrow(page);
    }

    @Test
    void findNothingGraveInTheWayFromTheDoorToRowsAndDevicesAndInDialogs() {
        Page door = blank();
        door.navigate(console.origin() + "/");
        door.locator("h1").waitFor();
        assertThat(grave(door)).isEmpty();
        assertFitsNarrow(door);

        Page page = open(BRAM, "/uploads", 1440);
        page.locator("tbody a").first().click();
        page.getByText("Rejected", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        settled(page);
        assertThat(grave(page)).isEmpty();
        assertFitsNarrow(page);

        button(page, "Undo this upload").click();
        assertThat(grave(page)).isEmpty();
        assertFits(page);
        page.keyboard().press("Escape");

        page.locator("tbody a[href^='/devices/']").first().click();
        page.locator(".timeline").waitFor();
        settled(page);
        assertThat(grave(page)).isEmpty();
        assertFits(page);
    }

    @Test
    void getFromTheDoorToADeviceWithNothingButKeys() {
        Page page = open(BRAM, "/uploads", 1440);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        tabTo(page, "Devices");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Devices");
        assertThat(page.locator("h1")).isFocused();
        settled(page);

        String first = page.locator("tbody th a").first().textContent();
        tabTo(page, first);
        assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(first);
        settled(page);

        tabTo(page, "Deregister");
        page.keyboard().press("Enter");
        assertThat(dialog(page)).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog(page)).isHidden();
        assertThat(page.locator(":focus")).hasText("Deregister");
    }

    @Test
    void openTheMenuOfANarrowWindowWithKeys() {
        Page page = open(BRAM, "/uploads", 375);
        Locator menu = page.locator(".menu-button");
        menu.focus();
        page.keyboard().press("Enter");
        assertThat(menu).hasAttribute("aria-expanded", "true");
        assertFits(page);
        tabTo(page, "Devices");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Devices");
        assertThat(menu).hasAttribute("aria-expanded", "false");
    }

    @Test
    void readItInDutchByTheirBrowserAndByChoice() {
        Page dutch = open(BRAM, "/devices?status=REGISTRATION_FAILED", 1440, options -> options.setLocale("nl-NL"));
        assertThat(dutch.locator("h1")).hasText("Apparaten");
        assertThat(dutch.locator("html")).hasAttribute("lang", "nl");
        assertThat(dutch.locator("tbody .chip").first()).hasText("Registratie is mislukt");
        dutch.locator("tbody th a").first().click();
        dutch.locator(".filter").getByText("HARDWARE_HASH_TRUNCATED").click();
        assertThat(dutch.locator(".finding").first()).containsText("hardwarehash");

        Page english = open(BRAM, "/devices", 1440);
        english.getByLabel("Language").selectOption("nl");
        assertThat(english.locator("h1")).hasText("Apparaten");
        english.reload();
        assertThat(english.locator("h1")).hasText("Apparaten");
    }

    @Test
    void haveItDarkByTheirSystemAndByChoice() {
        Page page = open(BRAM, "/devices", 1440, options -> options.setColorScheme(ColorScheme.DARK));
        String dark = ground(page);
        page.getByLabel("Appearance").selectOption("light");
        String light = ground(page);
        page.reload();
        settled(page);

        assertThat(light).isNotEqualTo(dark);
        assertThat(ground(page)).isEqualTo(light);
    }

    private static String ground(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static void assertFitsNarrow(Page page) {
        page.setViewportSize(375, 812);
        assertFits(page);
    }

    private static List<String> grave(Page page) {
        // In the page itself, not by way of a second one: it has no frames.
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(EverybodyIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().get(0).getHtml();
    }

    /** Presses the key until what has the focus is called so. */
    private static void tabTo(Page page, String name) {
        for (int presses = 0; presses < 80; presses++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("no number of tabs leads to " + name);
    }
}
