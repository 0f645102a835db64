/** The view of devices: lists, one device with its story, Partner Center's batches, and the export. */
package rollcall.status.devices;
