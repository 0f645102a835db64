/** What is done to single processes while rows flow, and what must hold all the same. */
package rollcall.systemtests.faults;
