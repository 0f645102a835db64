package rollcall.registry.partner;

import java.util.Locale;

/** What a partner is to those it acts for. */
public enum PartnerKind {
    /** Builds devices, and says which in its catalogue. */
    OEM,
    /** Sells devices. */
    RESELLER,
    /** Supplies resellers, and acts through them. */
    DISTRIBUTOR;

    /** As events tell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
