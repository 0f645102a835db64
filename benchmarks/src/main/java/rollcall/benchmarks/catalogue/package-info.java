/** A catalogue of millions, and rows that are looked up in it. */
package rollcall.benchmarks.catalogue;
