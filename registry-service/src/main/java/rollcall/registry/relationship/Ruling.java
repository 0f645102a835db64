package rollcall.registry.relationship;

import rollcall.events.Relationship;

/** What a command comes to. */
public sealed interface Ruling {
    /** The relationship as it stands from now on. */
    record Changed(Relationship relationship) implements Ruling {}

    /** The same was wanted and done before. */
    record Repeated(Relationship relationship) implements Ruling {}

    /** @param reason why nothing is done */
    record Refused(Reason reason) implements Ruling {}
}
