package rollcall.cli.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists come page by page, and are handed on item by item. */
public final class Pages {
    private static final int PAGE = 500;

    private Pages() {}

    /** Asks for a page. */
    @FunctionalInterface
    public interface Ask<P> {
        /** @param token where the list goes on; null for its beginning */
        P page(String token, int size);
    }

    /** Takes an item, and perhaps fails to write it down. */
    @FunctionalInterface
    public interface Each<T> {
        void item(T item) throws IOException;
    }

    /** @param limit how many at most */
    public static <P, T> void each(
            long limit, Ask<P> ask, Function<P, List<T>> items, Function<P, String> next, Each<T> each)
            throws IOException {
        long left = limit;
        Optional<String> token = Optional.empty();
        do {
            P page = ask.page(token.orElse(null), (int) Math.min(PAGE, left));
            List<T> found = Optional.ofNullable(items.apply(page)).orElse(List.of());
            for (T item : found) {
                each.item(item);
            }
            left -= found.size();
            token = Optional.ofNullable(next.apply(page)).filter(text -> !text.isEmpty());
        } while (token.isPresent() && left > 0);
    }
}
