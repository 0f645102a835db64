/** Which device a row speaks of, and by what it is known. */
package rollcall.devices.identity;
