/** What belongs to a Rollcall on one machine: where its parts lie, the ports they use, how each is run. */
package rollcall.standalone.platform;
