/** What the launcher script {@code rollcall} can be asked to do. */
package rollcall.standalone.command;
