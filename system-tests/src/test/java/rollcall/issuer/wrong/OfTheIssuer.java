package rollcall.issuer.wrong;

/** What no other module must know. */
public record OfTheIssuer(String name) {}
