package rollcall.status.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.http.RefusalWords;
import rollcall.status.answer.EveryStatus;
import rollcall.status.answer.SerialBeginning;
import rollcall.status.projection.ColumnText;
import rollcall.status.uploads.UploadIds;

/**
 * Which of a customer's devices are asked for: those that everything fits that is given.
 *
 * @param groupTag that very tag
 * @param profile the id of the profile that the device has now
 * @param upload the one that registered the device for its present owner, or in which its registration failed
 * @param serial how the serial number begins, in any capitalization
 */
record DeviceFilter(
        String customer,
        Optional<DeviceStatus> status,
        Optional<String> groupTag,
        Optional<String> profile,
        Optional<UUID> upload,
        Optional<String> serial) {

    static final List<DeviceStatus> STATUSES = List.of(DeviceStatus.values());

    private static final RefusalWords WORDS = RefusalWords.of(DeviceFilter.class);

    /** Of parameters as they were sent; one that is null or empty was not given. */
    static DeviceFilter of(
            String customer, String status, String groupTag, String profile, String upload, String serial) {
        return new DeviceFilter(
                ColumnText.storable(customer),
                given(status).map(DeviceFilter::known),
                given(groupTag).map(ColumnText::storable),
                given(profile).map(ColumnText::storable),
                given(upload).map(DeviceFilter::uploadId),
                given(serial).map(ColumnText::storable));
    }

    /** Names the list in its tokens: no two filters alike. */
    String list() {
        return Stream.of(
                        customer,
                        status.map(Enum::name).orElse(""),
                        groupTag.orElse(""),
                        profile.orElse(""),
                        upload.map(UUID::toString).orElse(""),
                        serial.orElse(""))
                .map(part -> URLEncoder.encode(part, UTF_8))
                .collect(Collectors.joining("/", "devices/", ""));
    }

    boolean isEmpty() {
        return Stream.of(status, groupTag, profile, upload, serial).allMatch(Optional::isEmpty);
    }

    /** Failed registrations have that one status and no device has it. */
    boolean coversDevices() {
        return status.filter(DeviceStatus.REGISTRATION_FAILED::equals).isEmpty();
    }

    /** No failed registration has a profile. */
    boolean coversFailures() {
        return profile.isEmpty() && (status.isEmpty() || status.get() == DeviceStatus.REGISTRATION_FAILED);
    }

    /** Whether no index has just those devices in their {@link #order()}; then the one by status has to do. */
    boolean isOfEveryStatus() {
        return Stream.of(status, groupTag, profile, upload).allMatch(Optional::isEmpty);
    }

    DeviceOrder order() {
        return upload.isPresent() ? DeviceOrder.BY_ROW : DeviceOrder.BY_SERIAL_NUMBER;
    }

    String deviceConditions() {
        return "customer = :customer"
                + (status.isPresent() ? " AND status = :status" : "")
                + (groupTag.isPresent() ? " AND group_tag = :groupTag" : "")
                + (profile.isPresent() ? " AND profile_id = :profile" : "")
                + (upload.isPresent() ? " AND upload_id = :upload" : "")
                + (serial.isPresent() && isOfEveryStatus() ? " AND " + EveryStatus.condition(STATUSES) : "")
                + (serial.isPresent() ? " AND " + SerialBeginning.CONDITION : "");
    }

    /** On uploads whose rows failed. */
    String uploadConditions() {
        return "upload.customer = :customer AND upload.kind = 'upload'"
                + (upload.isPresent() ? " AND upload.upload_id = :upload" : "");
    }

    /** On the rows of those uploads. */
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
        profile.ifPresent(id -> parameters.put("profile", id));
        upload.ifPresent(id -> parameters.put("upload", id));
        serial.ifPresent(text -> {
            parameters.put("serial", text);
            SerialBeginning.put(text, parameters);
        });
        return parameters;
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }

    private static DeviceStatus known(String word) {
        return STATUSES.stream()
                .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> WORDS.refuse(
                        HttpStatus.BAD_REQUEST, "STATUS_INVALID", Map.of("statuses", STATUSES.toString())));
    }

    private static UUID uploadId(String text) {
        return UploadIds.parse(text).orElseThrow(() -> WORDS.refuse(HttpStatus.BAD_REQUEST, "UPLOAD_ID_INVALID"));
    }
}
