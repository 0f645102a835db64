/** Devices as those who have or registered them change them over HTTP. */
package rollcall.registry.device;
