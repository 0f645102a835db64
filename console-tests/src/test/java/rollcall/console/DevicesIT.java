package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nightly")
class DevicesIT extends ConsoleTest {
    private static final String SERIAL = Registered.DEVICES.serialNumber(1);

    @BeforeEach
    void devicesThere() {
        Registered.by(this);
    }

    @Test
    void areAskedForByWhatStandsInTheAddress() {
        Page page = open(BRAM, "/devices", 1440);

        page.getByRole(AriaRole.SEARCHBOX).fill(SERIAL.toLowerCase(Locale.ROOT));
        page.keyboard().press("Enter");
        assertThat(page).hasURL(console.origin() + "/devices?q=" + SERIAL.toLowerCase(Locale.ROOT));
        settled(page);
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.getByLabel("Group tag").selectOption(TAG);
        assertThat(page.getByLabel("Group tag")).isFocused();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Status"))
                .getByText("Ready for user")
                .click();
        settled(page);

        assertThat(page.url())
                .contains("q=" + SERIAL.toLowerCase(Locale.ROOT), "groupTag=" + TAG, "status=READY_FOR_USER");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.reload();
        settled(page);
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.goBack();
        settled(page);
        assertThat(page.url()).doesNotContain("status=");
    }

    @Test
    void comePageByPageAndAreFoundAgainWhereTheyWere() {
        Page page = open(BRAM, "/devices?groupTag=" + TAG, 1440);
        page.getByText("Next page").click();
        settled(page);
        assertThat(page.locator(".pager")).containsText("First page");
        String below = "document.querySelectorAll('tbody a')[30]";
        page.evaluate(below + ".scrollIntoView()");
        int place = (int) page.evaluate("Math.round(scrollY)");
        page.evaluate(below + ".click()");
        assertThat(page.locator(".timeline")).isVisible();

        page.goBack();
        assertThat(page.locator("tbody tr")).hasCount(50);
        settled(page);
        assertThat((int) page.evaluate("Math.round(scrollY)")).isEqualTo(place).isPositive();
    }

    @Test
    void areAskedForByUploadAndByProfile() {
        Page page = open(BRAM, "/devices?q=" + SERIAL, 1440);
        page.locator("tbody th a").first().click();
        settled(page);
        page.locator(".facts a[href^='/uploads/']").click();
        settled(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Its devices"))
                .click();
        settled(page);
        assertThat(page.locator("tbody th").first()).hasText(SERIAL);
        page.getByLabel("Profile").selectOption("Managed Desktop");
        settled(page);
        assertThat(page.locator("tbody th").first()).hasText(SERIAL);
        assertThat(page).hasURL(Pattern.compile("uploadId=.*profileId=|profileId=.*uploadId="));

        page.getByLabel("Profile").selectOption("Any profile");
        settled(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Registration failed"))
                .click();
        settled(page);
        assertThat(page.locator("tbody tr")).hasCount((int) Registered.DEVICES.broken());
        page.getByLabel("Upload", new Page.GetByLabelOptions().setExact(true)).selectOption("All uploads");
        settled(page);
        assertThat(page.url()).doesNotContain("uploadId=");
        assertThat(page.url()).doesNotContain("profileId=");
    }

    @Test
    void tellWhatTheyAreAndWhatWasDoneToThem() {
        Page page = open(BRAM, "/devices?q=" + SERIAL, 1440);
        page.locator("tbody th a").first().click();

        assertThat(page.locator("h1")).hasText(SERIAL);
        settled(page);
        assertThat(page.locator(".timeline li")).not().hasCount(0);
        assertThat(page.locator(".timeline")).containsText("by fabrikam (you)");
        assertThat(page.getByText("Processor")).isVisible();
        assertThat(page.locator(".card .chip").first()).hasText("Ready for user");
    }

    @Test
    void getAnotherProfileByHandAndAreShownSoAtOnce() {
        Page page = lastDevice("Front desk");
        assign(page, "Front desk");

        assertThat(page.locator(".facts").first()).containsText("Front desk");
        assertThat(page.locator(".timeline")).containsText("Assigned by hand");
        assertThat(page.locator(":focus")).hasText("Assign a profile");

        assign(page, "As the group tag says");
        assertThat(page.locator(".facts").first()).not().containsText("Front desk");
    }

    @Test
    void changeInTheListAsEventsTellIt() {
        Page one = lastDevice("Early shift");
        Page list = open(BRAM, "/devices?q=" + Registered.DEVICES.lastSerialNumber(), 1440);
        assertThat(list.locator("tbody tr")).not().containsText("Early shift");

        assign(one, "Early shift");
        assertThat(list.locator("tbody tr")).containsText("Early shift");

        assign(one, "As the group tag says");
        assertThat(list.locator("tbody tr")).not().containsText("Early shift");
    }

    @Test
    void areShownAsTheyAreThoughTheirStreamCameLate() {
        Page one = lastDevice("Late shift");
        Page list = known(BRAM, 1440, UnaryOperator.identity());
        List<Route> held = new ArrayList<>();
        list.route("**/v1/customers/*/events", held::add);
        go(list, "/devices?q=" + Registered.DEVICES.lastSerialNumber());
        assertThat(list.locator("tbody tr")).not().containsText("Late shift");

        assign(one, "Late shift");
        assertThat(one.locator(".facts").first()).containsText("Late shift");
        held.forEach(Route::resume);

        assertThat(list.locator("tbody tr")).containsText("Late shift");
        assign(one, "As the group tag says");
    }

    /** What is asked for while a dialog is open comes once it is closed. */
    @Test
    void keepTheFocusThoughTheyAreDrawnAnewBehindADialog() {
        Page page = lastDevice("Night shift");
        List<Route> changes = new ArrayList<>();
        List<Route> looks = new ArrayList<>();
        page.route("**/v1/customers/*/deviceBatches/*/devices/*", changes::add);
        page.route("**/v1/customers/*/devices/*", looks::add);
        button(page, "Assign a profile").click();
        dialog(page).getByLabel("Profile").selectOption("Night shift");
        inDialog(page, "Assign").click();
        page.waitForCondition(() -> !changes.isEmpty());
        APIResponse changed = changes.get(0).fetch();
        page.waitForCondition(() -> !looks.isEmpty());
        assertThat(page.locator(".loading")).isVisible();

        changes.get(0).fulfill(new Route.FulfillOptions().setResponse(changed));
        assertThat(dialog(page)).hasCount(0);
        page.unrouteAll();
        looks.forEach(Route::resume);

        assertThat(page.locator(".facts").first()).containsText("Night shift");
        assertThat(page.locator(":focus")).hasText("Assign a profile");
        assign(page, "As the group tag says");
    }

    /** A device far from those that pictures show, on its page; and a profile of that name. */
    private Page lastDevice(String profile) {
        Page page = open(BRAM, "/profiles", 1440);
        button(page, "New profile").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(profile);
        dialog(page).getByLabel("Group tags").fill(profile.replace(" ", ""));
        inDialog(page, "Save").click();
        assertThat(page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(profile)))
                .isVisible();
        go(page, "/devices?q=" + Registered.DEVICES.lastSerialNumber());
        page.locator("tbody th a").first().click();
        settled(page);
        return page;
    }

    private static void assign(Page page, String profile) {
        button(page, "Assign a profile").click();
        dialog(page).getByLabel("Profile").selectOption(profile);
        inDialog(page, "Assign").click();
        assertThat(dialog(page)).hasCount(0);
    }

    @Test
    void tellThatThereIsNoSuchDevice() {
        Page page = open(BRAM, "/devices/dev:00000000000000000000000000000000", 1440);
        assertThat(page.locator(".notice")).containsText("Request id");
    }
}
