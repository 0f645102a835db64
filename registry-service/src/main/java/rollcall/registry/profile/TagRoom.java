package rollcall.registry.profile;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** How many group tags lead to one profile: as many as one event, which carries them all, has room for. */
public final class TagRoom {
    private static final int MOST = 1_000;
    private static final int MOST_BYTES = 65_536;

    /** For the words of a refusal. */
    public static final Map<String, String> ARGUMENTS =
            Map.of("most", Integer.toString(MOST), "bytes", Integer.toString(MOST_BYTES));

    private TagRoom() {}

    public static boolean isFor(Collection<String> tags) {
        return tags.size() <= MOST
                && tags.stream()
                                .mapToLong(tag -> tag.getBytes(StandardCharsets.UTF_8).length)
                                .sum()
                        <= MOST_BYTES;
    }
}
