package rollcall.devices.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManagedDesktopProfilesTest {

    @Test
    void bearEveryTagOfTheFieldCharacterForCharacter() {
        assertThat(ManagedDesktopProfiles.ALL)
                .flatExtracting(ManagedDesktopProfile::tags)
                .containsExactly(
                        "Microsoft365Managed_Autopilot",
                        "Microsoft365Managed_SensitiveData",
                        "Microsoft365Managed_SensitiveData-Shared",
                        "Microsoft365Managed_PowerUser",
                        "Microsoft365Managed_Standard",
                        "Microsoft365Managed_Standard-Shared",
                        "Microsoft365Managed_Kiosk",
                        "Microsoft365Managed_Kiosk-Shared");
    }

    @Test
    void haveIdsOfTheirOwnThatAreSafeInAPath() {
        assertThat(ManagedDesktopProfiles.ALL)
                .extracting(ManagedDesktopProfile::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z-]+"));
    }
}
