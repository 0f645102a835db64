/**
 * Child processes that are watched while they run and never outlive the process that started them. Knows nothing of what
 * the children do.
 */
package rollcall.standalone.process;
