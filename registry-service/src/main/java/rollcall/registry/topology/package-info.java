/** The registry's stream: rows and profiles in, outcomes out, what must be remembered in stores. */
package rollcall.registry.topology;
