/** The operator's view of conflicts: which two devices showed up with one piece of hardware, and whose they were. */
package rollcall.status.conflicts;
