package rollcall.ingest.checkin;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A list of sightings: an array, or an object with an array {@code checkins}. */
final class CheckInBody {
    private static final String LIST = "checkins";

    private final JsonMapper json;
    private final ObjectReader sighting;
    private final int most;

    /** @param most sightings in one body */
    CheckInBody(JsonMapper json, int most) {
        this.json = json;
        this.sighting = json.readerFor(Sighting.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.most = most;
    }

    /** @throws rollcall.http.Refusal if it is no such list, or has too many */
    List<Sighting> read(InputStream body) {
        try (JsonParser parser = json.createParser(body)) {
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

    private List<Sighting> sightings(JsonParser parser) {
        List<Sighting> sightings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (sightings.size() == most) {
                throw CheckInRefusals.tooMany(most);
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw CheckInRefusals.unnamed(sightings.size());
            }
            sightings.add(sighting.readValue(parser));
        }
        return sightings;
    }
}
