package rollcall.cli.devices;

import java.util.stream.Stream;

/**
 * Which devices are meant; null where any.
 *
 * @param status one of the field's five
 * @param groupTag character for character
 * @param query how the serial number begins, in any capitalization
 */
record DeviceFilter(String status, String groupTag, String query) {
    boolean isEmpty() {
        return status == null && groupTag == null && query == null;
    }

    /** Whether something was to be a filter and is none. */
    boolean hasBlank() {
        return Stream.of(status, groupTag, query).anyMatch(value -> value != null && value.isBlank());
    }
}
