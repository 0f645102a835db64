/** Whether rows of one upload name a device again: told alike where rows are only judged, by a service or offline. */
package rollcall.devices.duplicate;
