package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** A file on its way, on the page for uploads. */
record Sending(Page page) {
    private static final double LONGEST_UPLOAD_MILLIS = 120_000;

    /** @param groupTag empty for none */
    static Sending chosen(Page page, Path file, String groupTag) {
        page.getByLabel("Group tag").fill(groupTag);
        page.locator(".drop-input").setInputFiles(file);
        return new Sending(page);
    }

    Sending send() {
        press("Upload");
        return this;
    }

    void press(String name) {
        picked().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    Sending ends(String state) {
        assertThat(picked().locator(".live .chip"))
                .hasText(state, new HasTextOptions().setTimeout(LONGEST_UPLOAD_MILLIS));
        return this;
    }

    void tells(long registered, long rejected) {
        assertThat(picked().locator(".tile").first().locator("dd")).hasText(String.format("%,d", registered));
        assertThat(picked().locator(".tile").nth(2).locator("dd")).hasText(String.format("%,d", rejected));
    }

    Locator picked() {
        return page.locator(".picked");
    }
}
