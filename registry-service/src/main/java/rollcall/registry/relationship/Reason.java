package rollcall.registry.relationship;

/** Why nothing is done about a command. The name is the code that clients go by. */
public enum Reason {
    RELATIONSHIP_ESTABLISHED("This relationship is established already."),
    RELATIONSHIP_NOT_FOUND("There is no relationship between the two."),
    LINK_UNKNOWN("This link is not known here: it has been used, a newer one has taken its place, or there was none."),
    LINK_EXPIRED("This link has expired. The partner can ask again for a new one.");

    private final String detail;

    Reason(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
