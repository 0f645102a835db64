package rollcall.devices.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTagTest {
    private static final List<String> KNOWN = ManagedDesktopProfiles.ALL.stream()
            .flatMap(profile -> profile.tags().stream())
            .toList();

    @Test
    void findsATagThatDiffersOnlyInCapitals() {
        assertThat(NearestTag.to("microsoft365managed_autopilot", KNOWN)).contains("Microsoft365Managed_Autopilot");
    }

    @Test
    void findsATagWithBlanksAroundIt() {
        assertThat(NearestTag.to(" Microsoft365Managed_Kiosk ", KNOWN)).contains("Microsoft365Managed_Kiosk");
    }

    @Test
    void findsATagDespiteATypingError() {
        assertThat(NearestTag.to("Microsoft365Manged-Standrad", KNOWN)).contains("Microsoft365Managed_Standard");
    }

    @Test
    void prefersEqualityBesideCapitalsToAnEarlierTagWithATypingError() {
        assertThat(NearestTag.to("kiosks", List.of("kiosks2", "KIOSKS"))).contains("KIOSKS");
    }

    @Test
    void takesTheEarlierOfTwoEquallyNearTags() {
        assertThat(NearestTag.to("kiosk", List.of("Kiosk1", "Kiosk2"))).contains("Kiosk1");
    }

    @Test
    void findsNothingForATagOfItsOwn() {
        assertThat(NearestTag.to("Warehouse", KNOWN)).isEmpty();
    }

    @Test
    void findsNothingWhereNoTagIsKnown() {
        assertThat(NearestTag.to("Microsoft365Managed_Kiosk", List.of())).isEmpty();
    }
}
