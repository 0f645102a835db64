package rollcall.bodies;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Microsoft Graph's body: one device, or {@code {importedWindowsAutopilotDeviceIdentities: [...]}}. It is read once, and
 * then tells what its devices said of themselves. As that is kept until it is told, it has a limit of its own.
 */
public final class GraphBody implements BodyReader {
    private static final String LIST = "importedWindowsAutopilotDeviceIdentities";
    private static final int MOST_SAID = 4 << 20;

    private final JsonFactory json;
    private final boolean list;
    private final List<Said> said = new ArrayList<>();
    private int characters;

    /**
     * What a device said of itself, but for its hash.
     *
     * @param assignedUser personal data
     */
    public record Said(String serialNumber, String productKey, String groupTag, String assignedUser) {
        private int length() {
            return serialNumber.length() + productKey.length() + groupTag.length() + assignedUser.length();
        }
    }

    private GraphBody(int longestText, boolean list) {
        this.json = JsonBody.factory(longestText);
        this.list = list;
    }

    /** @param longestText characters that a text may have */
    public static GraphBody one(int longestText) {
        return new GraphBody(longestText, false);
    }

    /** @param longestText characters that a text may have */
    public static GraphBody list(int longestText) {
        return new GraphBody(longestText, true);
    }

    /** In the order of the body. */
    public List<Said> said() {
        return List.copyOf(said);
    }

    @Override
    public void read(InputStream body, RowSink rows) {
        try (JsonParser parser = JsonBody.parser(json, rows.part(body)).orElseThrow(BodyRefusals::undecodable)) {
            try {
                readWhole(parser, rows);
            } catch (JacksonException malformed) {
                throw BodyRefusals.json("MALFORMED", parser.currentLocation());
            }
        }
        rows.file(Dialect.JSON);
    }

    private void readWhole(JsonParser parser, RowSink rows) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw JsonBody.unexpected(parser, "NO_DEVICE");
        }
        if (list) {
            readList(parser, rows);
        } else {
            take(JsonDevice.read(parser), rows);
        }
        if (parser.nextToken() != null) {
            throw JsonBody.unexpected(parser, "MORE_BEHIND");
        }
    }

    private void readList(JsonParser parser, RowSink rows) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!name.equalsIgnoreCase(LIST)) {
                parser.skipChildren();
            } else if (value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    take(JsonDevice.read(parser), rows);
                }
            } else if (value != JsonToken.VALUE_NULL) {
                throw JsonBody.unexpected(parser, "NO_ARRAY");
            }
        }
    }

    private void take(DeviceRow device, RowSink rows) {
        rows.device(device);
        Said next = new Said(device.serialNumber(), device.productKey(), device.groupTag(), device.assignedUser());
        characters += next.length();
        if (characters > MOST_SAID) {
            throw BodyRefusals.saysTooMuch(MOST_SAID);
        }
        said.add(next);
    }
}
