package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From consent to an upload by product key, and to its end: docs/consent.sh, by hand. */
@Tag("nightly")
class PartnersIT extends ConsoleTest {
    private static final String CATALOGUE = """
        Manufacturer name,Device model,Device Serial Number,Windows Product ID
        Northwind,Compass 13,NW-0070001,4700000070001
        Northwind,Compass 13,NW-0070002,4700000070002
        Northwind,Compass 13,,
        """;
    private static final String DEVICES = """
        Device Serial Number,Windows Product ID,Hardware Hash
        ,4700000070001,
        ,4700000070002,
        """;

    @Test
    void registerForACustomerWhileItConsents() {
        Page nora = open(NORA, "/relationships", 1440);
        button(nora, "Ask a customer").click();
        nora.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true)).fill("contoso");
        inDialog(nora, "Ask").click();
        assertThat(dialog(nora)).containsText("works once");
        String link = nora.locator("dialog code").first().textContent();
        inDialog(nora, "Close").first().click();
        assertThat(nora.locator("tbody .chip")).hasText("Requested");

        Page anna = open(ANNA, link.substring(console.origin().toString().length()), 1440);
        inDialog(anna, "Answer").click();
        assertThat(anna.locator("tbody .chip")).hasText("Established");

        go(nora, "/catalogue");
        nora.locator(".drop-input").setInputFiles(file("built.csv", CATALOGUE));
        assertThat(nora.locator(".tile.good dd")).hasText("2");
        assertThat(nora.locator("section[aria-label=Catalogue] tbody tr")).hasCount(1);
        Locator listed = nora.locator("section[aria-label='What is published']");
        assertThat(listed.locator("tbody tr", new Locator.LocatorOptions().setHasText("NW-0070001")))
                .containsText("4700000070001");
        listed.getByLabel("Beginning of the serial number").fill("nw-0070002");
        listed.getByText("Search").click();
        assertThat(listed.locator("tbody tr")).hasCount(1);
        assertThat(listed.locator("tbody tr")).containsText("NW-0070002");
        assertThat(nora.locator(".tile.good dd")).hasText("2");
        show(nora, "catalogue-published-1440");
        listed.getByLabel("Beginning of the serial number").fill("zz");
        listed.getByText("Search").click();
        assertThat(listed.locator(".empty")).containsText("No device fits");

        go(nora, "/uploads?customer=contoso");
        nora.getByLabel("Group tag").fill("Reception");
        nora.locator(".drop-input").setInputFiles(file("two.csv", DEVICES));
        new Sending(nora).send().ends("Finished").tells(2, 0);
        nora.locator(".picked").getByText("See its rows").click();
        settled(nora);
        assertThat(nora.locator("main tbody tr")).hasCount(2);

        show(anna, "relationships-1440");
        anna.locator("tbody button").click();
        inDialog(anna, "Yes, end it").click();
        assertThat(anna.locator("tbody .chip")).hasText("Ended");
        go(nora, "/uploads");
        assertThat(nora.locator(".empty")).containsText("Nobody has consented yet");
    }

    @Test
    void refuseALinkThatIsNoneAndSayWhatToDo() {
        Page anna = open(ANNA, "/relationships", 1440);
        button(anna, "Answer a request").click();
        anna.getByLabel("The link you were given").fill("https://example.com/");
        inDialog(anna, "Answer").click();

        assertThat(anna.locator("dialog .notice")).containsText("This is no link of a partner's request");
    }

    @Test
    void seeOnlyThePagesThatAreForThem() {
        assertThat(open(NORA, "/", 1440).locator(".side nav a").allTextContents())
                .containsExactly("Uploads", "Catalogue", "Relationships");
        Page nowhere = open(NORA, "/devices", 1440);
        assertThat(nowhere.locator("h1")).hasText("There is no such page");
        go(nowhere, "/catalogue");
        nowhere.evaluate(
                "history.pushState(null, '', '/uploads/%E0%A4%A'); dispatchEvent(new PopStateEvent('popstate'))");
        assertThat(nowhere.locator("h1")).hasText("There is no such page");
        assertThat(open(OLGA, "/", 1440).locator(".side nav a").allTextContents())
                .containsExactly("Now", "Dead letters", "Conflicts");
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
