package rollcall.status.devices;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.http.RefusalWords;
import rollcall.status.projection.ColumnText;

/**
 * Which of a customer's devices are asked for.
 *
 * @param groupTag that very tag
 * @param serial how the serial number begins, in any capitalization
 */
record DeviceFilter(
        String customer, Optional<DeviceStatus> status, Optional<String> groupTag, Optional<String> serial) {

    private static final RefusalWords WORDS = RefusalWords.of(DeviceFilter.class);
    /** Above every character that a serial number can have, so that what begins alike lies between two bounds. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    static DeviceFilter of(String customer, String status, String groupTag, String serial) {
        return new DeviceFilter(
                ColumnText.storable(customer),
                given(status).map(DeviceFilter::known),
                given(groupTag).map(ColumnText::storable),
                given(serial).map(ColumnText::storable));
    }

    /** Names the list in its tokens. */
    String list() {
        return String.join(
                "/", "devices", customer, status.map(Enum::name).orElse(""), groupTag.orElse(""), serial.orElse(""));
    }

    boolean isEmpty() {
        return status.isEmpty() && groupTag.isEmpty() && serial.isEmpty();
    }

    /** Failed registrations have that one status and no device has it. */
    boolean coversDevices() {
        return status.filter(DeviceStatus.REGISTRATION_FAILED::equals).isEmpty();
    }

    boolean coversFailures() {
        return status.isEmpty() || status.get() == DeviceStatus.REGISTRATION_FAILED;
    }

    String deviceConditions() {
        return "customer = :customer"
                + (status.isPresent() ? " AND status = :status" : "")
                + (groupTag.isPresent() ? " AND group_tag = :groupTag" : "")
                + (serial.isPresent()
                        ? " AND lower(serial_number) >= lower(:serial COLLATE \"C\")"
                                + " AND lower(serial_number) < lower(:serial COLLATE \"C\") || :lastCharacter"
                        : "");
    }

    String failureConditions() {
        return (groupTag.isPresent() ? " AND failed.group_tag = :groupTag" : "")
                + (serial.isPresent()
                        ? " AND starts_with(lower(failed.serial_number), lower(:serial COLLATE \"C\"))"
                        : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("customer", customer);
        status.ifPresent(word -> parameters.put("status", word.name()));
        groupTag.ifPresent(tag -> parameters.put("groupTag", tag));
        serial.ifPresent(text -> {
            parameters.put("serial", text);
            parameters.put("lastCharacter", LAST_CHARACTER);
        });
        return parameters;
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }

    private static DeviceStatus known(String word) {
        return Arrays.stream(DeviceStatus.values())
                .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> WORDS.refuse(
                        HttpStatus.BAD_REQUEST,
                        "STATUS_INVALID",
                        Map.of("statuses", Arrays.toString(DeviceStatus.values()))));
    }
}
