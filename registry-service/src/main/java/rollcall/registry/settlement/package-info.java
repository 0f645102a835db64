/** Conflicts about hardware, settled by whoever runs Rollcall. */
package rollcall.registry.settlement;
