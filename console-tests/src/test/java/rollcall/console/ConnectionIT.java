package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionIT extends ConsoleTest {
    @BeforeEach
    void devicesThere() {
        Registered.by(this);
    }

    @Test
    void tellsWhenItIsGoneAndGoesOnWhenItIsBack() {
        Page page = open(BRAM, "/devices", 1440);
        page.context().setOffline(true);

        assertThat(page.locator(".banner.wait")).containsText("No connection");
        assertThat(page.locator("tbody tr").first()).isVisible();
        page.locator(".side").getByText("Profiles and tags").click();
        assertThat(page.locator(".notice")).isVisible();

        page.context().setOffline(false);
        assertThat(page.locator(".banner.wait")).hasCount(0);
        assertThat(page.locator("h1")).hasText("Profiles and tags");
        assertThat(page.locator(".notice")).hasCount(0);
    }

    @Test
    void takesNoFilesFromSomebodyWhenItIsBack() {
        Page page = open(BRAM, "/uploads", 1440);
        Sending kept = Sending.chosen(page, Registered.DEVICES.file("kept.csv"), "Kept");
        page.context().setOffline(true);
        assertThat(page.locator(".banner.wait")).isVisible();
        kept.press("Check only");
        assertThat(kept.picked().locator(".notice")).containsText("Rollcall does not answer");

        page.context().setOffline(false);
        assertThat(page.locator(".banner.wait")).hasCount(0);
        assertThat(page.getByLabel("Group tag")).hasValue("Kept");
        button(page, "Try again").click();
        assertThat(kept.picked().locator(".verdict-title")).isVisible();
    }

    @Test
    void givesItsStreamAwayWhereNobodyLooksAndListensAnewWhenSomebodyDoes() {
        Page page = open(BRAM, "/devices", 1440);
        page.clock().install();
        look(page, false);
        page.clock().fastForward(61_000);

        page.waitForRequest(request -> request.url().endsWith("/events"), () -> look(page, true));
        settled(page);
        assertThat(page.locator("tbody tr").first()).isVisible();
    }

    @Test
    void showsTheDoorAndBringsBackWhoeverLogsInAlsoWhereTheSessionEnded() {
        Page page = blank();
        page.navigate(console.origin() + "/devices?status=READY_FOR_USER");
        assertThat(page.locator("h1")).containsText("Every device ready");
        logIn(page);
        assertThat(page.locator("h1")).hasText("Devices");
        assertThat(page.url()).endsWith("/devices?status=READY_FOR_USER");

        page.context().clearCookies();
        page.locator(".side").getByText("Activity").click();
        assertThat(page.getByRole(AriaRole.STATUS).getByText("Your session has ended"))
                .isVisible();
        logIn(page);
        assertThat(page.locator("h1")).hasText("Activity");
        settled(page);
        assertThat(page.locator("tbody tr").first()).isVisible();

        page.getByLabel("Log out").click();
        assertThat(page.locator("a[href^='/login']")).isVisible();
        page.navigate(console.origin() + "/devices");
        assertThat(page.locator("h1")).containsText("Every device ready");
    }

    private void logIn(Page page) {
        page.locator("a[href^='/login']").first().click();
        page.locator("input[name=username]").fill(BRAM);
        page.locator("input[name=password]").fill(console.password(BRAM));
        page.locator("[type=submit]").first().click();
    }

    /** As if somebody looked, or did not. */
    private static void look(Page page, boolean looks) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                !looks);
    }
}
