package rollcall.registry.profile;

import rollcall.events.Profile;

/**
 * What a group tag leads to.
 *
 * @param profileId empty if no profile is assigned
 * @param nearestTag what may have been meant by a tag that no profile bears; empty if nothing is near
 */
public record Assignment(String profileId, String profileName, String nearestTag) {
    static final Assignment NONE = new Assignment("", "", "");

    static Assignment of(Profile profile) {
        return new Assignment(profile.getProfileId(), profile.getName(), "");
    }

    static Assignment missing(String nearestTag) {
        return new Assignment("", "", nearestTag);
    }

    public boolean isGiven() {
        return !profileId.isEmpty();
    }
}
