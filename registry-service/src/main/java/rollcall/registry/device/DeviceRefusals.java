package rollcall.registry.device;

import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.devices.judgement.Code;
import rollcall.events.CommandDecided;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** What is said to calls about devices that are refused. */
public final class DeviceRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(DeviceRefusals.class);

    private DeviceRefusals() {}

    /** To whom a device is no concern, it does not exist. */
    public static Refusal notFound(String deviceId) {
        return WORDS.refuse(HttpStatus.NOT_FOUND, Code.DEVICE_NOT_REGISTERED.name(), Map.of("deviceId", deviceId));
    }

    static Refusal listInvalid() {
        return WORDS.refuse(
                HttpStatus.BAD_REQUEST,
                "BODY_INVALID.POLICY_UPDATES",
                Map.of(
                        "example",
                        "{\"devices\": [{\"id\": \"dev:...\", \"policies\": [{\"key\": \"o_o_b_e\", \"value\": \"...\"}]}]}"));
    }

    static Refusal tooMany(int limit) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "TOO_MANY_DEVICES", Map.of("limit", limit));
    }

    /** @param number of the device in its list, from 1 */
    static Refusal unnamed(int number) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "IDENTITY_MISSING.UPDATE", Map.of("number", number));
    }

    static Refusal profileTooLong(int longest) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "FIELD_TOO_LONG.PROFILE_ID", Map.of("longest", longest));
    }

    /** What the topology refused. */
    static Refusal of(CommandDecided decided) {
        HttpStatus status = decided.getCode().equals(Code.DEVICE_NOT_REGISTERED.name())
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
        return WORDS.refuse(status, decided.getCode(), decided.getArguments());
    }
}
