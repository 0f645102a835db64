package rollcall.registry.profile;

/** Why nothing is done about a command. The name is the code that clients go by, and under which its words stand. */
public enum ProfileReason {
    PROFILE_NOT_FOUND,
    PROFILE_EXISTS,
    PROFILE_RETIRING,
    GROUP_TAG_TAKEN,
    DEFAULT_TAKEN,
    TOO_MANY_TAGS,
    REPLACEMENT_NOT_FOUND,
    PROFILE_IN_USE
}
