/** What a registry still does that holds millions of devices, and how it comes back without its stores. */
package rollcall.benchmarks.holding;
