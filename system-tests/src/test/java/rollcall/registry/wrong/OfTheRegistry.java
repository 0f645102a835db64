package rollcall.registry.wrong;

/** What another service must not know. */
public record OfTheRegistry(String name) {}
