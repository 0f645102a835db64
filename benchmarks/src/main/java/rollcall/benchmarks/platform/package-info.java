/** A platform to measure, and what its processes use. */
package rollcall.benchmarks.platform;
