package rollcall.registry.profile;

import java.util.List;
import java.util.Map;
import rollcall.events.Profile;

/** What a command comes to. */
public sealed interface ProfileRuling {
    /**
     * It is done.
     *
     * @param standing the profiles that are new or other than before, in the order in which they are to be told
     * @param gone ids of those that are no more
     */
    record Done(List<Profile> standing, List<String> gone) implements ProfileRuling {}

    /** The same was wanted and done before. */
    record Repeated(Profile profile) implements ProfileRuling {}

    /** Decided when it is known how many devices bear the profile, which is given to no other meanwhile. */
    record Counting(Profile retiring) implements ProfileRuling {}

    /**
     * Nothing is done.
     *
     * @param standing a profile that was retiring and is not any more
     * @param arguments what the reason refers to, by name
     */
    record Refused(ProfileReason reason, Map<String, String> arguments, List<Profile> standing)
            implements ProfileRuling {
        static Refused of(ProfileReason reason, String... arguments) {
            Map<String, String> named = arguments.length == 0 ? Map.of() : Map.of(arguments[0], arguments[1]);
            return new Refused(reason, named, List.of());
        }
    }
}
