package rollcall.access;

/** Which partner may act for which customer at this moment. */
@FunctionalInterface
public interface Partnerships {
    /** For doors that no partner passes. */
    Partnerships NONE = (partner, customer) -> false;

    boolean isEstablished(String partner, String customer);
}
