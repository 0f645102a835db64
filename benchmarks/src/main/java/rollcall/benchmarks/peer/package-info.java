/** The same registration by other means, in the same run: what a Java team would write instead, and what SQL alone can do. */
package rollcall.benchmarks.peer;
