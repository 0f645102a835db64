package rollcall.partnerships;

import java.util.Locale;

/** How a partner and a customer stand. */
public enum RelationshipState {
    /** The partner has asked; the customer has a link to answer by. */
    REQUESTED,
    /** The customer has consented. */
    ESTABLISHED,
    /** The customer has refused. */
    DECLINED,
    /** Either side has ended it, or the partner has withdrawn what it asked. */
    ENDED;

    /** As events tell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no state is told so */
    public static RelationshipState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
