/** Large files on their whole way. */
package rollcall.benchmarks.pipeline;
