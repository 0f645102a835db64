package rollcall.access;

/** Who a caller is to the organization that a call is about, which its path names. */
public enum Party {
    /** The organization named as {@code customer} itself. */
    CUSTOMER("the customer itself"),

    /** A partner whose relationship with the organization named as {@code customer} is established. */
    ITS_PARTNER("a partner of the customer"),

    /** The organization named as {@code partner} itself. */
    PARTNER("the partner itself"),

    /** Whoever has a token: what the call is about is the caller's own, or what counts of it is decided later. */
    ANY_ORGANIZATION("any organization, for itself"),

    /** Whoever runs Rollcall. */
    OPERATOR("the operator");

    private final String words;

    Party(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
