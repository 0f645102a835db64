package rollcall.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("nightly")
class ProfilesIT extends ConsoleTest {
    private static final int NOTED = 202;

    @Test
    void areShownOnceTheyAreDecidedThoughTheyWereOnlyNotedAtFirst() {
        Page page = open(BRAM, "/profiles", 1440);
        List<String> requests = new ArrayList<>();
        page.route("**/v1/customers/*/policies", route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            requests.add(route.request().headers().get("ms-requestid"));
            if (requests.size() == 1) {
                route.fulfill(new FulfillOptions().setStatus(NOTED));
            } else {
                route.resume();
            }
        });

        button(page, "New profile").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Noted first");
        inDialog(page, "Save").click();

        assertThat(page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Noted first")))
                .hasCount(1);
        assertThat(requests).hasSizeGreaterThan(1).doesNotContainNull();
        assertThat(requests.stream().distinct()).hasSize(1);
    }
}
