/** Which profile a device gets. */
package rollcall.registry.profile;
