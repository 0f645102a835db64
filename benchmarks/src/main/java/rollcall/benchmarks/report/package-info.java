/** How a benchmark says what it has measured. */
package rollcall.benchmarks.report;
