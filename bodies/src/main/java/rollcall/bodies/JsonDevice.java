package rollcall.bodies;

import java.util.List;
import java.util.Locale;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One device of a JSON body, its members named as Partner Center or Graph names them, and ours: group tag and user. */
final class JsonDevice {
    private String serialNumber = "";
    private String productKey = "";
    private String hardwareHash = "";
    private String manufacturer = "";
    private String model = "";
    private String groupTag = "";
    private String assignedUser = "";

    private JsonDevice() {}

    /** The device the parser stands at the beginning of; a null is a device that says nothing. */
    static DeviceRow read(JsonParser parser) {
        JsonDevice device = new JsonDevice();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            device.readMembers(parser);
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            throw JsonBody.unexpected(parser, "NO_DEVICE");
        }
        return device.row();
    }

    private void readMembers(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            parser.nextToken();
            switch (name) {
                case "serialnumber" -> serialNumber = JsonBody.text(parser, serialNumber);
                case "productkey" -> productKey = JsonBody.text(parser, productKey);
                case "hardwarehash", "hardwareidentifier" -> hardwareHash = JsonBody.text(parser, hardwareHash);
                case "oemmanufacturername" -> manufacturer = JsonBody.text(parser, manufacturer);
                case "modelname" -> model = JsonBody.text(parser, model);
                case "grouptag" -> groupTag = JsonBody.text(parser, groupTag);
                case "assigneduser", "assigneduserprincipalname" -> assignedUser = JsonBody.text(parser, assignedUser);
                default -> parser.skipChildren();
            }
        }
    }

    private DeviceRow row() {
        return new DeviceRow(
                Dialect.JSON,
                serialNumber,
                productKey,
                SentHash.of(hardwareHash),
                manufacturer,
                model,
                groupTag,
                assignedUser,
                0,
                0,
                List.of());
    }
}
