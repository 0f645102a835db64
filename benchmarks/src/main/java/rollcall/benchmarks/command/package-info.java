/** The command line of the benchmarks. */
package rollcall.benchmarks.command;
