/** The hardware hash: an inventory record of a machine, in a binary layout of its own, carried as base64 text. */
package rollcall.devices.hash;
