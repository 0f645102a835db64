package rollcall.registry.relationship;

/** Why nothing is done about a command. The name is the code that clients go by, and under which its words stand. */
public enum Reason {
    RELATIONSHIP_ESTABLISHED,
    RELATIONSHIP_NOT_FOUND,
    LINK_UNKNOWN,
    LINK_EXPIRED
}
