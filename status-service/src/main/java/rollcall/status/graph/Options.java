package rollcall.status.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * OData's questions about a list, as they stand in an address. One that is not understood is refused, for its answer would
 * be another list than was asked for.
 *
 * @param top items a page, from 1 to {@value #LARGEST_PAGE}
 * @param skip items to leave out before the first page
 * @param skipToken where a next page begins
 * @param select the members asked for, in lower case; empty for all
 * @param count whether the whole list is to be counted
 */
record Options(
        String filter,
        String orderBy,
        int top,
        int skip,
        Optional<String> skipToken,
        Set<String> select,
        boolean count,
        String sentSelect) {
    static final int LARGEST_PAGE = 1_000;
    private static final int LARGEST_SKIP = 100_000;

    /** @param known such as {@code $filter} */
    static Options of(HttpServletRequest request, Set<String> known) {
        String supported = String.join(", ", new TreeSet<>(known));
        for (String name : request.getParameterMap().keySet()) {
            if (name.startsWith("$") && !known.contains(name.toLowerCase(Locale.ROOT))) {
                throw GraphRefusals.option(name, supported);
            }
        }
        String select = text(request, "$select");
        return new Options(
                text(request, "$filter"),
                text(request, "$orderby"),
                Math.min(number(request, "$top", LARGEST_PAGE, 1, Integer.MAX_VALUE), LARGEST_PAGE),
                number(request, "$skip", 0, 0, LARGEST_SKIP),
                Optional.of(text(request, "$skiptoken")).filter(token -> !token.isEmpty()),
                Arrays.stream(select.split(","))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                text(request, "$count").equalsIgnoreCase("true"),
                select);
    }

    /** Names are taken in any capitalization. */
    private static String text(HttpServletRequest request, String name) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .map(parameter -> parameter.getValue()[0].strip())
                .findFirst()
                .orElse("");
    }

    private static int number(HttpServletRequest request, String name, int usual, int smallest, int largest) {
        String sent = text(request, name);
        if (sent.isEmpty()) {
            return usual;
        }
        Integer number = parsed(sent);
        if (number == null || number < smallest || number > largest) {
            throw GraphRefusals.number(name, smallest, largest);
        }
        return number;
    }

    @Nullable
    private static Integer parsed(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
