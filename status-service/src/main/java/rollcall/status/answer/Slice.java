package rollcall.status.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list, and whether there is more: told by asking for one item more than is answered.
 *
 * @param more whether something follows the last item
 */
public record Slice<T>(List<T> items, boolean more) {

    /** @param found one more than the limit, if there are so many */
    public static <T> Slice<T> of(List<T> found, int limit) {
        return found.size() > limit ? new Slice<>(found.subList(0, limit), true) : new Slice<>(found, false);
    }

    /** The token of the next page, made from this one's last item; empty if there is none. */
    public Optional<Token> next(Function<T, Token> token) {
        return more ? Optional.of(token.apply(items.get(items.size() - 1))) : Optional.empty();
    }
}
