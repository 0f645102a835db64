/**
 * The domain of registering devices in bulk, in plain Java: no Spring, no Kafka, no Avro.
 *
 * <p>A file is read by {@link rollcall.devices.csv}, each of its lines becomes a {@link
 * rollcall.devices.row.DeviceRow}, its hash is decoded by {@link rollcall.devices.hash}, its device is named by {@link
 * rollcall.devices.identity}, and {@link rollcall.devices.judgement} says whether it may go on.
 */
package rollcall.devices;
