/** What state a device is in once its row was decided. */
package rollcall.devices.lifecycle;
