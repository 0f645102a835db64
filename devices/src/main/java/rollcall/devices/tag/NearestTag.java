package rollcall.devices.tag;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What somebody may have meant by a tag that no profile bears. A tag that differs only in capitals or in blanks around
 * it comes first; then the one with the fewest letters to change, if a quarter of the letters suffices. Of equally near
 * tags the earlier one is taken.
 */
public final class NearestTag {
    private static final int NONE_SO_NEAR = -1;

    private NearestTag() {}

    /** The nearest of the known tags; empty where none is near. */
    public static Optional<String> to(String tag, Collection<String> known) {
        String wanted = folded(tag);
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            String other = folded(candidate);
            int bound = Math.min(fewest - 1, Math.max(wanted.length(), other.length()) / 4);
            int changes = bound < 0 ? NONE_SO_NEAR : new LevenshteinDistance(bound).apply(wanted, other);
            if (changes != NONE_SO_NEAR) {
                nearest = candidate;
                fewest = changes;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String folded(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT);
    }
}
