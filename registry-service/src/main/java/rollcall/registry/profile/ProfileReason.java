package rollcall.registry.profile;

/** Why nothing is done about a command. The name is the code that clients go by. */
public enum ProfileReason {
    PROFILE_NOT_FOUND("There is no such profile."),
    PROFILE_EXISTS("There is a profile of that id already, and it is another."),
    PROFILE_RETIRING("This profile is being deleted."),
    GROUP_TAG_TAKEN("Another profile bears this group tag already."),
    DEFAULT_TAKEN("Another profile is the default already."),
    REPLACEMENT_NOT_FOUND("There is no such profile to replace it with."),
    PROFILE_IN_USE("Devices bear this profile.");

    private final String detail;

    ProfileReason(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
