package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1)
class UploadsIT extends ConsoleTest {
    private static final Devices FIVE_THOUSAND = Devices.of(20_261_128_19L, 5_000, 100, Devices.BROKEN_HASHES);

    @Test
    void leadsFromAFileWithBrokenRowsToDevicesThatAreAllReady() throws Exception {
        Page page = open(ANNA, "/uploads", 1440);
        Line.narrow(page, 8_000_000);
        Sending all = Sending.chosen(page, FIVE_THOUSAND.file("delivery.csv"), TAG);
        watch(page, ".picked");

        all.send().ends("Finished with errors");

        List<String> seen = seen(page);
        assertThat(seen)
                .as("bytes that were told to be gone")
                .filteredOn(text -> text.contains(" sent"))
                .hasSizeGreaterThan(3);
        assertThat(seen)
                .as("rows that were told to be decided")
                .filteredOn(text -> text.matches("(?s).*[1-9][\\d,]* of 5,000 rows decided.*"))
                .hasSizeGreaterThan(1);
        all.tells(5_000 - FIVE_THOUSAND.broken(), FIVE_THOUSAND.broken());

        Download failed = page.waitForDownload(() -> all.picked()
                .getByText(FIVE_THOUSAND.broken() + " failed rows as CSV")
                .click());
        String rows = Files.readString(failed.path());
        go(page, "/uploads");
        Sending.chosen(page, FIVE_THOUSAND.mended("mended.csv", rows), TAG)
                .send()
                .ends("Finished");

        go(page, "/devices?status=READY_FOR_USER&groupTag=" + TAG);
        assertThat(page.locator(".pager")).containsText("5,000 devices");
    }

    @Test
    void tellsWhatWouldBeSaidOfEachRowAndRegistersNothing() {
        Devices devices = Devices.of(20_261_128_20L, 40, 10, Devices.BROKEN_HASHES);
        Page page = open(ANNA, "/uploads", 1440);

        Sending.chosen(page, devices.file("delivery.csv"), TAG).press("Check only");

        assertThat(page.locator(".verdict-title")).hasText("4 of 40 rows would be rejected");
        Locator first = page.locator(".verdict tbody tr").first();
        assertThat(first.locator("th")).hasText("11");
        assertThat(first).containsText("Rejected");
        assertThat(first).containsText("HARDWARE_HASH_TRUNCATED");
        assertThat(first).containsText("Hardware Hash");
        assertThat(first.locator(".finding-advice")).not().isEmpty();
        go(page, "/devices?q=" + devices.serialNumber(1));
        assertThat(page.locator(".empty")).containsText("No device fits");
    }

    @Test
    void tellsWhyAFileIsRefusedAndByWhichRequestAndTakesItsNameForText() {
        String name = "<img src=x onerror=alert(1)>.csv";
        Page page = open(ANNA, "/uploads", 1440);
        page.locator(".drop-input")
                .setInputFiles(new FilePayload(name, "text/csv", "Beach,Sun\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        Sending refused = new Sending(page).send();

        Locator notice = page.locator(".picked .notice");
        assertThat(notice).containsText(name);
        assertThat(notice.locator("code")).hasText(Pattern.compile("\\S{8,}"));
        assertThat(button(page, "Try again")).isVisible();
        assertThat(page.locator(".picked img")).hasCount(0);

        refused.press("Remove " + name);
        assertThat(refused.picked()).hasCount(0);
        assertThat(page.locator(".drop-input")).isFocused();
    }

    @Test
    void takesSeveralFilesThatAreDroppedEachAsAnUploadOfItsOwn() throws IOException {
        Path first = Devices.of(20_261_129_01L, 4, 2, Devices.BROKEN_HASHES).file("berlin.csv");
        Path second = Devices.of(20_261_129_02L, 4, 2, Devices.BROKEN_HASHES).file("utrecht.csv");
        Page page = open(ANNA, "/uploads", 1440);
        JSHandle dropped = page.evaluateHandle(
                "files => files.reduce((all, [name, text]) => {"
                        + " all.items.add(new File([text], name, { type: 'text/csv' })); return all; }, new DataTransfer())",
                List.of(
                        List.of("berlin.csv", Files.readString(first)),
                        List.of("utrecht.csv", Files.readString(second))));

        page.locator(".drop").dispatchEvent("drop", Map.of("dataTransfer", dropped));

        Locator picked = page.locator(".picked");
        assertThat(picked).hasCount(2);
        for (int file = 0; file < 2; file++) {
            Locator each = picked.nth(file);
            assertThat(each).containsText(file == 0 ? "berlin.csv" : "utrecht.csv");
            each.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Upload").setExact(true))
                    .click();
        }
        assertThat(picked.nth(0).locator(".live .chip")).hasText("Finished with errors");
        assertThat(picked.nth(1).locator(".live .chip")).hasText("Finished with errors");
    }

    @Test
    void takesAnUploadBackOnceItIsSaidWhatThatMeans() {
        Devices devices = Devices.of(20_261_128_21L, 5, 2, Devices.BROKEN_HASHES);
        Page page = open(ANNA, "/uploads", 1440);
        Sending few =
                Sending.chosen(page, devices.file("delivery.csv"), "").send().ends("Finished with errors");
        few.picked().getByText("See its rows").click();
        settled(page);

        button(page, "Undo this upload").click();
        assertThat(dialog(page)).containsText("3 devices that this upload registered leave contoso");
        inDialog(page, "Deregister them").click();

        assertThat(page.locator(".toast")).hasText("3 devices are asked to leave");
        page.locator("tbody a").first().click();
        assertThat(page.locator("main .chip").first()).hasText("Deregistered");
    }

    @Test
    void goesOnSendingWhileSomebodyLooksAtAnotherPage() {
        Devices devices = Devices.of(20_261_128_23L, 60, 50, Devices.BROKEN_HASHES);
        Page page = open(ANNA, "/uploads", 1440);
        Line.narrow(page, 200_000);
        Sending.chosen(page, devices.file("slow.csv"), "").send();
        assertThat(page.locator(".picked .progress")).containsText(" sent");

        page.locator(".side").getByText("Profiles and tags").click();
        assertThat(page.locator("h1")).hasText("Profiles and tags");

        assertThat(page.locator(".toast")).hasText("slow.csv is sent; its rows are on the page Uploads");
        page.locator(".side").getByText("Uploads").click();
        assertThat(page.locator("tbody").getByText("slow.csv")).isVisible();
    }

    /** Keeps every text that the place ever showed. */
    private static void watch(Page page, String place) {
        page.evaluate(
                "place => { window.seen = []; const at = document.querySelector(place); new MutationObserver(() => {"
                        + " const text = at.textContent; if (seen.at(-1) !== text) seen.push(text); }).observe(at, {"
                        + " childList: true, subtree: true, characterData: true, attributes: true }); }",
                place);
    }

    @SuppressWarnings("unchecked")
    private static List<String> seen(Page page) {
        return (List<String>) page.evaluate("seen");
    }
}
