package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nightly")
class WebhooksIT extends ConsoleTest {
    private static final int TAKEN = 204;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void receives() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        receiver.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(TAKEN, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void receivesNoMore() {
        receiver.stop(0);
    }

    @Test
    void areRegisteredShowTheirSecretOnceAreTriedAndRemoved() {
        String url = "http://localhost:" + receiver.getAddress().getPort() + "/rollcall";
        Page page = open(ANNA, "/webhooks", 1440);
        assertThat(page.locator(".empty")).isVisible();

        button(page, "New webhook").click();
        page.getByLabel("Address").fill(url);
        dialog(page).getByLabel("Changed devices").uncheck();
        inDialog(page, "Register").click();
        Locator secret = dialog(page).locator(".copyable code");
        Locator undecided = dialog(page).getByText("It is noted, and not decided yet");
        assertThat(secret.or(undecided)).isVisible();
        if (undecided.isVisible()) {
            // On a machine with much to do; it stays one webhook.
            inDialog(page, "Register").click();
        }
        assertThat(secret).hasText(Pattern.compile("whsec_\\S{20,}"));
        String text = secret.textContent();
        inDialog(page, "Close").first().click();

        page.locator("tbody").getByText(url).click();
        settled(page);
        assertThat(page.locator("h1")).hasText(url);
        assertThat(page.locator(".facts")).containsText("Finished uploads");
        assertThat(page.content()).doesNotContain(text);

        button(page, "Send a test").click();
        assertThat(page.locator(".toast")).hasText("A test is on its way");
        // Other tests' uploads may finish meanwhile.
        Locator test = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Test"));
        await().until(() -> {
            button(page, "Refresh").click();
            settled(page);
            return test.locator(".chip").allTextContents().contains("Delivered");
        });
        assertThat(posted).anyMatch(body -> body.contains("\"ping\""));

        button(page, "Remove").click();
        inDialog(page, "Remove").click();
        assertThat(page.locator(".empty")).containsText("No webhooks yet");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void sayWhyAnAddressIsRefused() {
        Page page = open(ANNA, "/webhooks", 1440);
        button(page, "New webhook").click();
        page.getByLabel("Address").fill("ftp://hooks.contoso.example/");
        inDialog(page, "Register").click();

        assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("Request id");
        page.keyboard().press("Escape");
        assertThat(page.locator(":focus")).hasText("New webhook");
    }
}
