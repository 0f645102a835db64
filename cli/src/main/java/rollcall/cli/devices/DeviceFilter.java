package rollcall.cli.devices;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which devices are meant; null where any.
 *
 * @param status one of the field's five
 * @param groupTag character for character
 * @param profile the id of the one that they have now
 * @param upload the one that registered them for their present owner
 * @param query how the serial number begins, in any capitalization
 */
record DeviceFilter(String status, String groupTag, String profile, UUID upload, String query) {
    /** Those of them that this upload registered; null where any did. */
    DeviceFilter of(UUID itsUpload) {
        return new DeviceFilter(status, groupTag, profile, itsUpload, query);
    }

    boolean isEmpty() {
        return status == null && groupTag == null && profile == null && upload == null && query == null;
    }

    /** Whether something was to be a filter and is none. */
    boolean hasBlank() {
        return Stream.of(status, groupTag, profile, query).anyMatch(value -> value != null && value.isBlank());
    }
}
