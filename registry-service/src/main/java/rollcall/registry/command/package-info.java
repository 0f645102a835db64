/** Commands on their way to the topology, and what was decided on its way back to whoever waits. */
package rollcall.registry.command;
