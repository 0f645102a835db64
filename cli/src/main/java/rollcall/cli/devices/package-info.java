/** What the view tells of a customer's devices and uploads. */
package rollcall.cli.devices;
