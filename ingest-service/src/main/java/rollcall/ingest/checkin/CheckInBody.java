package rollcall.ingest.checkin;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rollcall.bodies.JsonBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of sightings: an array, or an object with an array {@code checkins}. Of each is kept which device it names and when,
 * not what it says.
 */
final class CheckInBody {
    private static final String LIST = "checkins";

    private final JsonFactory json;
    private final ObjectReader sighting;
    private final int most;

    /**
     * @param longestText characters that a text may have
     * @param most sightings in one body
     */
    CheckInBody(JsonMapper mapper, int longestText, int most) {
        this.json = JsonBody.factory(longestText);
        this.sighting = mapper.readerFor(Sighting.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.most = most;
    }

    /** @throws rollcall.http.Refusal if it is no such list, has too many, or one that names no device */
    List<SeenDevice> read(InputStream body) {
        try (JsonParser parser = JsonBody.parser(json, body).orElseThrow(CheckInRefusals::undecodable)) {
            try {
                toList(parser);
                return sightings(parser);
            } catch (JacksonException malformed) {
                throw CheckInRefusals.noList(parser.currentLocation());
            }
        }
    }

    private static void toList(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME
                    && !parser.currentName().toLowerCase(Locale.ROOT).equals(LIST)) {
                parser.nextToken();
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
        if (token != JsonToken.START_ARRAY) {
            throw CheckInRefusals.noList(parser.currentTokenLocation());
        }
    }

    private List<SeenDevice> sightings(JsonParser parser) {
        List<SeenDevice> sightings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (sightings.size() == most) {
                throw CheckInRefusals.tooMany(most);
            }
            int index = sightings.size();
            sightings.add(next(parser).orElseThrow(() -> CheckInRefusals.unnamed(index)));
        }
        return sightings;
    }

    private Optional<SeenDevice> next(JsonParser parser) {
        return parser.currentToken() == JsonToken.START_OBJECT
                ? sighting.<Sighting>readValue(parser).device()
                : Optional.empty();
    }
}
