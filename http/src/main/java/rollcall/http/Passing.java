package rollcall.http;

import java.util.Optional;

/** A service's knowledge of which failures pass by themselves: as a bean, it is asked before a failure is unexpected. */
public interface Passing {

    /** What its client is told; empty if the failure is none of those. */
    Optional<Refusal> refusal(Exception failure);
}
