package rollcall.cli.relationships;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The link by which a customer answers a partner.
 *
 * @param secret good for one answer
 */
record ConsentLink(String customer, String partner, String secret) {
    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^/]+)?/?(?:v1/)?customers/([^/?#]+)/relationships/([^/?#]+)/([^/?#]+)");

    /** What is in a link, wherever it points: the answer goes to the server of the session and nowhere else. */
    static ConsentLink of(String text) {
        Matcher link = LINK.matcher(text.strip());
        if (!link.matches()) {
            throw RelationshipView.noLink(text);
        }
        return new ConsentLink(decoded(link.group(1)), decoded(link.group(2)), decoded(link.group(3)));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "ConsentLink[" + partner + " for " + customer + "]";
    }
}
