package rollcall.devices.judgement;

import static rollcall.devices.judgement.Code.*;

import java.util.List;

/**
 * The details below a {@link Code}, and what each tells in its message beside column and value. Code and {@link
 * #detail()} together are stable: they travel in events.
 */
public enum Reason {
    HASH_MAGIC(HARDWARE_HASH_INVALID, "MAGIC", "offset"),
    HASH_LENGTH(HARDWARE_HASH_INVALID, "LENGTH", "offset"),
    HASH_RECORD(HARDWARE_HASH_INVALID, "RECORD", "offset"),
    HASH_CHECKSUM(HARDWARE_HASH_INVALID, "CHECKSUM", "offset"),
    HASH_PADDING(HARDWARE_HASH_INVALID, "PADDING", "offset"),
    HASH_BASE64(HARDWARE_HASH_INVALID, "BASE64", "offset"),
    HASH_TOO_LONG(HARDWARE_HASH_INVALID, "TOO_LONG", "offset"),
    HASH_TRUNCATED(HARDWARE_HASH_TRUNCATED, "TRUNCATED", "offset"),
    HASH_LEGACY(HARDWARE_HASH_LEGACY, "LEGACY_128"),

    NOTHING_NAMED(IDENTITY_MISSING, "NOTHING"),
    TUPLE_INCOMPLETE(IDENTITY_MISSING, "TUPLE_INCOMPLETE", "missing"),
    SERIAL_IS_PLACEHOLDER(IDENTITY_MISSING, "PLACEHOLDER_SERIAL"),
    HASH_NAMES_NO_DEVICE(IDENTITY_MISSING, "HASH_NAMES_NO_DEVICE"),
    NAME_UNPRINTABLE(IDENTITY_MISSING, "CONTROL_CHARACTER", "position"),
    DISPLAY_ONLY(HASH_REQUIRED, "DISPLAY_ONLY"),
    OWN_DEVICE(HASH_REQUIRED, "OWN_DEVICE"),

    PRODUCT_KEY_ITSELF(PRODUCT_KEY_INVALID, "KEY_ITSELF"),
    PRODUCT_KEY_IS_PRODUCT_ID(PRODUCT_KEY_INVALID, "PRODUCT_ID"),
    PRODUCT_KEY_ROUNDED(PRODUCT_KEY_INVALID, "ROUNDED"),
    PRODUCT_KEY_LENGTH(PRODUCT_KEY_INVALID, "LENGTH", "length"),
    PRODUCT_KEY_CHARACTERS(PRODUCT_KEY_INVALID, "CHARACTERS"),

    SERIAL_UNPRINTABLE(SERIAL_NUMBER_INVALID, "CONTROL_CHARACTER", "position"),
    SERIAL_BLANK(SERIAL_NUMBER_INVALID, "BLANK"),
    SERIAL_TOO_LONG(SERIAL_NUMBER_INVALID, "TOO_LONG", "length", "limit"),

    SERIAL_DIFFERS(IDENTITY_MISMATCH, "SERIAL_NUMBER", "inHash"),
    SERIAL_ZEROS_LOST(IDENTITY_MISMATCH, "LEADING_ZEROS_LOST", "inHash"),
    SERIAL_CAPITALS_DIFFER(IDENTITY_MISMATCH, "CAPITALS", "inHash"),
    PRODUCT_KEY_DIFFERS(IDENTITY_MISMATCH, "PRODUCT_KEY", "inHash"),
    HARDWARE_NOT_IN_CATALOGUE(IDENTITY_MISMATCH, "HARDWARE"),

    TAG_CHARACTER(GROUP_TAG_INVALID, "CHARACTER", "character", "position"),
    TAG_DOTS(GROUP_TAG_INVALID, "DOTS"),
    TAG_UNPRINTABLE(GROUP_TAG_INVALID, "CONTROL_CHARACTER", "position"),
    TAG_TOO_LONG(GROUP_TAG_INVALID, "TOO_LONG", "length", "limit"),

    USER_SHAPE(ASSIGNED_USER_INVALID, "SHAPE"),
    USER_DOMAIN(ASSIGNED_USER_INVALID, "DOMAIN"),

    TOO_LONG(FIELD_TOO_LONG, "", "length", "limit"),

    CELLS_SURPLUS(COLUMN_COUNT, "SURPLUS", "cells", "columns"),
    CELLS_MISSING(COLUMN_COUNT, "MISSING", "cells", "columns"),

    REGISTERED_BEFORE(ALREADY_REGISTERED, ""),
    CLAIMED_ELSEWHERE(CLAIMED_BY_OTHER_ORGANIZATION, ""),
    PRODUCT_KEY_NOT_IN_CATALOGUE(DEVICE_NOT_FOUND, "UNKNOWN_PRODUCT_KEY", "productKey"),
    TUPLE_NOT_IN_CATALOGUE(DEVICE_NOT_FOUND, "UNKNOWN_TUPLE", "manufacturer", "model", "serialNumber"),
    NEAR_BUT_SWAPPED(DEVICE_NOT_FOUND, "COLUMNS_SWAPPED", "inCatalogue"),
    NEAR_BUT_BLANKS(DEVICE_NOT_FOUND, "BLANKS_AROUND", "inCatalogue"),
    NEAR_BUT_CAPITALS(DEVICE_NOT_FOUND, "CAPITALS", "inCatalogue"),
    NEAR_BUT_ZEROS(DEVICE_NOT_FOUND, "LEADING_ZEROS", "inCatalogue"),
    DUPLICATE(DUPLICATE_IN_UPLOAD, "", "row"),
    NOT_REGISTERED(DEVICE_NOT_REGISTERED, "", "deviceId"),
    NO_SUCH_PROFILE(PROFILE_NOT_FOUND, "", "profileId"),
    UNDECIDED(UNEXPECTED, "", "requestId"),

    MENDED_WHITE_SPACE(HARDWARE_HASH_MENDED, "WHITE_SPACE"),
    MENDED_PADDING(HARDWARE_HASH_MENDED, "PADDING"),
    MENDED_LENGTH(HARDWARE_HASH_MENDED, "LENGTH"),
    MENDED_LOST_END(HARDWARE_HASH_MENDED, "LOST_END"),
    MANUFACTURER_IN_HASH(MANUFACTURER_DIFFERS, "", "inHash"),
    MODEL_IN_HASH(MODEL_DIFFERS, "", "inHash"),
    SERIAL_SHARED(PLACEHOLDER_SERIAL, ""),
    OTHER_HARDWARE(HARDWARE_REPLACED, ""),
    OTHER_TAG(DEVICE_DIFFERS, "GROUP_TAG"),
    OTHER_USER(DEVICE_DIFFERS, "ASSIGNED_USER"),
    TAG_UPDATED(DEVICE_UPDATED, "GROUP_TAG"),
    USER_UPDATED(DEVICE_UPDATED, "ASSIGNED_USER"),
    TAG_NEAR(GROUP_TAG_WITHOUT_PROFILE, "NEAREST", "nearest"),
    TAG_UNKNOWN(GROUP_TAG_WITHOUT_PROFILE, "NONE_NEAR");

    private final Code code;
    private final String detail;
    private final List<String> arguments;

    Reason(Code code, String detail, String... arguments) {
        this.code = code;
        this.detail = detail;
        this.arguments = List.of(arguments);
    }

    public Code code() {
        return code;
    }

    /** The reason's name below its code; empty where the code says it all. */
    public String detail() {
        return detail;
    }

    /** The names of what the message tells beside column and value, in the order in which a finding is given them. */
    public List<String> arguments() {
        return arguments;
    }
}
