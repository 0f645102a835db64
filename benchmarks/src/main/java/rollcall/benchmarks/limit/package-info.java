/** The same bytes over the same hops with no work in them: what the machine can do, to compare Rollcall with. */
package rollcall.benchmarks.limit;
