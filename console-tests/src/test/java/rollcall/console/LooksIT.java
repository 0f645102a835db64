package rollcall.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main pages as they should look. After a wanted change they are drawn anew, as docs/console.md says; look at what is to be
 * committed.
 */
@Tag("nightly")
class LooksIT extends ConsoleTest {
    /** The part of a page that may look otherwise. */
    static final double TOLERATED = 0.004;

    private static final Path WANTED = Path.of("src/test/resources/pictures");
    private static final Path SEEN = Path.of("target/pictures");
    private static final Path DOCUMENTATION = Path.of("../docs/images");
    private static final boolean WRITE = "write".equals(System.getProperty("console.pictures"));

    @BeforeEach
    void devicesThere() {
        Registered.by(this);
        Built.by(this);
    }

    @ParameterizedTest
    @CsvSource({
        "devices, bram@fabrikam.example, /devices, 1440, LIGHT",
        "devices, bram@fabrikam.example, /devices, 375, LIGHT",
        "devices-dark, bram@fabrikam.example, /devices, 1440, DARK",
        "catalogue, nora@northwind.example, /catalogue?q=" + Built.SERIALS + ", 1440, LIGHT",
        "catalogue, nora@northwind.example, /catalogue?q=" + Built.SERIALS + ", 375, DARK",
        "webhooks, bram@fabrikam.example, /webhooks, 375, LIGHT",
    })
    void isAsItShouldBe(String name, String person, String address, int width, ColorScheme light) throws IOException {
        Page page = open(
                person,
                address + (address.equals("/devices") ? "?groupTag=" + TAG : ""),
                width,
                options -> options.setColorScheme(light));

        compare(page, name + '-' + width);
    }

    @ParameterizedTest
    @CsvSource({"1440", "375"})
    void isAsItShouldBeForADeviceAndForAnUpload(int width) throws IOException {
        Page page = open(BRAM, "/devices?q=" + Registered.DEVICES.serialNumber(1), width);
        page.locator("tbody th a").first().click();
        page.locator(".timeline").waitFor();
        settled(page);
        compare(page, "device-" + width);

        page.locator(".facts a[href^='/uploads/']").click();
        page.locator(".filters").waitFor();
        settled(page);
        compare(page, "upload-" + width);
    }

    /** What is wrong with which row, at a glance. */
    @Test
    void isShownInTheDocumentation() throws IOException {
        Path picture = DOCUMENTATION.resolve("console.png");
        if (WRITE) {
            Page page = open(
                    BRAM,
                    "/uploads",
                    1240,
                    options -> options.setViewportSize(1240, 1000).setDeviceScaleFactor(1.3));
            Sending.chosen(page, Registered.others().file("rotterdam-office.csv"), "Rotterdam")
                    .send()
                    .ends("Finished with errors");
            page.locator(".picked").getByText("See its rows").click();
            page.locator(".filter").getByText("Rejected").click();
            page.locator(".finding").first().waitFor();
            settled(page);
            page.mouse().click(1200, 20);
            Files.createDirectories(DOCUMENTATION);
            Files.write(picture, page.screenshot());
        }
        assertThat(picture).isRegularFile();
        assertThat(Files.size(picture)).isLessThan(300_000);
    }

    private static void compare(Page page, String name) throws IOException {
        assumeThat(hasItsLetters(page))
                .as("the font Inter, in which the pictures are drawn (Debian: fonts-inter)")
                .isTrue();
        byte[] seen = page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setMask(volatiles(page)));
        Path wanted = WANTED.resolve(name + ".png");
        if (WRITE) {
            Files.createDirectories(WANTED);
            Files.write(wanted, seen);
        }
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(name + ".png"), seen);
        assertThat(Picture.of(seen).differenceFrom(Picture.of(Files.readAllBytes(wanted))))
                .as("how much of %s differs from %s", SEEN.resolve(name + ".png"), wanted)
                .isLessThan(TOLERATED);
    }

    /** Where the machine has another font than the pictures were made with, each line of text is elsewhere. */
    private static boolean hasItsLetters(Page page) {
        boolean there = (boolean) page.evaluate("() => { const pen = document.createElement('canvas').getContext('2d');"
                + " const width = font => { pen.font = `40px ${font}`; return pen.measureText('Rollcall 0123').width; };"
                + " return width('Inter, monospace') !== width('monospace'); }");
        if (!there) {
            System.err.println("THE CONSOLE'S LOOKS WERE NOT COMPARED: this machine has no font named Inter.");
        }
        return there;
    }

    /** Times, and ids that are others at each run. */
    private static List<Locator> volatiles(Page page) {
        return List.of(
                page.locator("time"),
                page.locator(".live .quiet"),
                page.locator(".facts code"),
                page.locator(".event .quiet"));
    }
}
