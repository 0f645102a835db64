package rollcall.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.events.Profile;
import rollcall.schemas.EventSerdes;

class ProfilesTest {
    static {
        EventSerdes.allowOurEvents();
    }

    private final Profiles profiles = new Profiles();

    @Test
    void takesTheCustomersOwnProfileBeforeEverybodysForTheSameTag() {
        profiles.put(profile("*", "common", false, "Sales"));
        profiles.put(profile("contoso", "own", false, "Sales"));

        assertThat(profiles.assign("contoso", "Sales").profileId()).isEqualTo("own");
        assertThat(profiles.assign("fabrikam", "Sales").profileId()).isEqualTo("common");
    }

    @Test
    void takesATagCharacterForCharacter() {
        profiles.put(profile("contoso", "own", false, "Sales"));

        assertThat(profiles.assign("contoso", "sales").isGiven()).isFalse();
        assertThat(profiles.assign("contoso", "Sales ").isGiven()).isFalse();
    }

    @Test
    void keepsACustomersProfilesFromOthers() {
        profiles.put(profile("contoso", "own", true, "Sales"));

        assertThat(profiles.assign("fabrikam", "Sales")).isEqualTo(Assignment.missing(""));
        assertThat(profiles.assign("fabrikam", "")).isEqualTo(Assignment.NONE);
    }

    @Test
    void namesTheNearestTagAmongTheCustomersAndEverybodys() {
        profiles.put(profile("*", "common", false, "Microsoft365Managed_Autopilot"));
        profiles.put(profile("contoso", "own", false, "Sales"));

        assertThat(profiles.assign("contoso", "microsoft365managed_autopilot").nearestTag())
                .isEqualTo("Microsoft365Managed_Autopilot");
        assertThat(profiles.assign("contoso", "sales").nearestTag()).isEqualTo("Sales");
    }

    @Test
    void givesTheDefaultProfileWhereThereIsNoTag() {
        profiles.put(profile("*", "common", true));
        assertThat(profiles.assign("contoso", "").profileId()).isEqualTo("common");

        profiles.put(profile("contoso", "own", true));
        assertThat(profiles.assign("contoso", "").profileId()).isEqualTo("own");
    }

    @Test
    void forgetsAProfileThatIsGoneAndTheTagsItNoLongerBears() {
        profiles.put(profile("contoso", "own", false, "Sales"));
        profiles.put(profile("contoso", "own", false, "Field"));
        assertThat(profiles.assign("contoso", "Sales").isGiven()).isFalse();

        profiles.remove("contoso", "own");
        assertThat(profiles.assign("contoso", "Field").isGiven()).isFalse();
    }

    @Test
    void takesTheLowerIdWhereTwoProfilesBearATag() {
        profiles.put(profile("contoso", "b", false, "Sales"));
        profiles.put(profile("contoso", "a", false, "Sales"));

        assertThat(profiles.assign("contoso", "Sales").profileId()).isEqualTo("a");
    }

    private static Profile profile(String customer, String id, boolean byDefault, String... tags) {
        return Profile.newBuilder()
                .setCustomer(customer)
                .setProfileId(id)
                .setName(id)
                .setGroupTags(List.of(tags))
                .setByDefault(byDefault)
                .setChangedAt(Instant.EPOCH)
                .build();
    }
}
