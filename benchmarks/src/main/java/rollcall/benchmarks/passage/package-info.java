/** Files of imaginary devices, and their way through the gateway to the view. */
package rollcall.benchmarks.passage;
