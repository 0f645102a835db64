package rollcall.streams;

import java.util.Set;
import rollcall.schemas.Topic;

/**
 * In which order a stream reads its topics. Those named by neither come in between.
 *
 * @param leading are read before all others as long as they have something: commands, and what claims depend on
 * @param yielding are read when the others have nothing to read
 */
public record Precedence(Set<Topic> leading, Set<Topic> yielding) {
    /** All topics alike. */
    public static final Precedence NONE = new Precedence(Set.of(), Set.of());

    public Precedence {
        leading = Set.copyOf(leading);
        yielding = Set.copyOf(yielding);
    }
}
