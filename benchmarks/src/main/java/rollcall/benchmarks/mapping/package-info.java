/** A group tag that is led to another profile while rows come in. */
package rollcall.benchmarks.mapping;
