package rollcall.registry.seeding;

import java.time.Instant;
import java.util.List;
import rollcall.devices.tag.ManagedDesktopProfile;
import rollcall.devices.tag.ManagedDesktopProfiles;
import rollcall.events.Profile;
import rollcall.registry.profile.Profiles;

/** The profiles of Managed Desktop, for everybody. */
final class FirstProfiles {
    /** Older than any claim, so that no row that waited for the first start is decided before they are known. */
    static final Instant SINCE = Instant.EPOCH;

    private FirstProfiles() {}

    static List<Profile> all() {
        return ManagedDesktopProfiles.ALL.stream()
                .map(FirstProfiles::forEverybody)
                .toList();
    }

    private static Profile forEverybody(ManagedDesktopProfile profile) {
        return Profile.newBuilder()
                .setCustomer(Profiles.EVERYBODY)
                .setProfileId(profile.id())
                .setName(profile.name())
                .setDescription(profile.description())
                .setGroupTags(profile.tags())
                .setChangedAt(SINCE)
                .build();
    }
}
