/** Rules and dashboard, held against the figures that there are. */
package rollcall.systemtests.monitoring;
