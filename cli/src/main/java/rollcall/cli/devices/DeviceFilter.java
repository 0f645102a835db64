package rollcall.cli.devices;

/**
 * Which devices are meant; null where any.
 *
 * @param status one of the field's five
 * @param groupTag character for character
 * @param query part of a serial number, product key, manufacturer or model
 */
record DeviceFilter(String status, String groupTag, String query) {}
