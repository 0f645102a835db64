package rollcall.status.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import rollcall.http.RefusalWords;

/**
 * Which page of a list is asked for: {@code ?limit=} and {@code ?continuationToken=}, or the token in the header {@code
 * MS-ContinuationToken}, as Partner Center's clients send it.
 *
 * @param limit items at most, from 1 to {@value #LARGEST}
 */
public record PageRequest(int limit, Optional<String> token) {
    public static final int LARGEST = 10_000;
    public static final String TOKEN_HEADER = "MS-ContinuationToken";

    private static final RefusalWords WORDS = RefusalWords.of(PageRequest.class);
    private static final int USUAL = 100;

    public static PageRequest of(HttpServletRequest request) {
        return of(request, USUAL);
    }

    public static PageRequest of(HttpServletRequest request, int usual) {
        return new PageRequest(limit(request.getParameter("limit"), usual), token(request));
    }

    /** The token, if it is one of that list. */
    public Optional<Token> after(String list, int parts) {
        return token.map(text -> Token.parse(text, list, parts));
    }

    private static Optional<String> token(HttpServletRequest request) {
        String parameter = request.getParameter("continuationToken");
        return Optional.ofNullable(parameter == null ? request.getHeader(TOKEN_HEADER) : parameter)
                .filter(text -> !text.isEmpty());
    }

    private static int limit(String sent, int usual) {
        if (sent == null || sent.isEmpty()) {
            return usual;
        }
        try {
            int limit = Integer.parseInt(sent);
            if (limit >= 1 && limit <= LARGEST) {
                return limit;
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of bounds.
        }
        throw WORDS.refuse(HttpStatus.BAD_REQUEST, "LIMIT_INVALID", Map.of("largest", LARGEST));
    }
}
