/**
 * How fast the whole way is, from the first byte of an upload to its last row in the view, on real parts on one machine.
 * Not a test: it judges nothing, and prints what it measured.
 */
package rollcall.benchmarks;
