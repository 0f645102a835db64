/** A row as it was sent, before anybody judges it. */
package rollcall.devices.row;
