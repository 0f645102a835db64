/** How long an upload takes, as its sender finds it: to the 202, to its events, to the view. */
package rollcall.benchmarks.latency;
