package rollcall.openapi;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Javadoc says, as Markdown. */
final class Prose {
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+\\S*?(\\w+)(?:\\s[^}]*)?}");

    private Prose() {}

    static String markdown(String javadoc) {
        return StringUtils.capitalize(plain(javadoc));
    }

    private static String plain(String javadoc) {
        return LINK.matcher(javadoc)
                .replaceAll("$1")
                .replaceAll("\\s+", " ")
                .replaceAll("<code>\\s*(.*?)\\s*</code>", "`$1`")
                .replaceAll(" ?<p> ?", "\n\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    /** Every description and summary below. */
    static void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                boolean prose =
                        member.getKey().equals("description") || member.getKey().equals("summary");
                if (prose && member.getValue().isString()) {
                    object.put(member.getKey(), markdown(member.getValue().asString()));
                }
            }
        }
        node.forEach(Prose::tidy);
    }
}
