package rollcall.bodies;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rollcall.devices.row.Dialect;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Partner Center's body: {@code {batchId, devices[]}} where a batch is created, the bare array where devices are added to
 * one; both are understood on both calls. Member names in any case and order, the unknown passed over.
 */
public final class JsonBody implements BodyReader {
    private static final int DEEPEST = 32;

    /** Half of a character, which JSON can name and no text can carry on. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final String UNREADABLE = "\uFFFD";

    private final JsonFactory json;

    public JsonBody(int longestText) {
        json = factory(longestText);
    }

    /** @param longestText characters that a text may have */
    public static JsonFactory factory(int longestText) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longestText)
                        .maxNumberLength(longestText)
                        .maxNameLength(longestText)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
    }

    @Override
    public void read(InputStream body, RowSink rows) {
        try (JsonParser parser = parser(json, rows.part(body)).orElseThrow(BodyRefusals::undecodable)) {
            try {
                readWhole(parser, rows);
            } catch (JacksonException malformed) {
                throw BodyRefusals.json("MALFORMED", parser.currentLocation());
            }
        }
        rows.file(Dialect.JSON);
    }

    /** At the beginning of a text, whose first bytes tell how it is encoded. Empty if they tell of nothing that JSON has. */
    public static Optional<JsonParser> parser(JsonFactory json, InputStream body) {
        try {
            return Optional.of(json.createParser(ObjectReadContext.empty(), body));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static void readWhole(JsonParser parser, RowSink rows) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            readDevices(parser, rows);
        } else if (first == JsonToken.START_OBJECT) {
            readBatch(parser, rows);
        } else {
            throw unexpected(parser, "NO_LIST");
        }
        if (parser.nextToken() != null) {
            throw unexpected(parser, "MORE_BEHIND");
        }
    }

    private static void readBatch(JsonParser parser, RowSink rows) {
        String batchId = "";
        String id = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = parser.nextToken();
            switch (name) {
                case "batchid" -> batchId = text(parser, batchId);
                case "id" -> id = text(parser, id);
                case "devices" -> {
                    if (value == JsonToken.START_ARRAY) {
                        readDevices(parser, rows);
                    } else if (value != JsonToken.VALUE_NULL) {
                        throw unexpected(parser, "NO_ARRAY");
                    }
                }
                default -> parser.skipChildren();
            }
        }
        rows.batch(batchId.isEmpty() ? id : batchId);
    }

    private static void readDevices(JsonParser parser, RowSink rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rows.device(JsonDevice.read(parser));
        }
    }

    /** A scalar's text as it stands; what was known before where there is none. */
    static String text(JsonParser parser, String before) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return before;
        }
        if (!token.isScalarValue()) {
            throw unexpected(parser, "NO_TEXT");
        }
        return whole(parser.getString());
    }

    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return HALF.matcher(text).replaceAll(UNREADABLE);
            }
        }
        return text;
    }

    static RuntimeException unexpected(JsonParser parser, String variant) {
        return BodyRefusals.json(variant, parser.currentTokenLocation());
    }
}
