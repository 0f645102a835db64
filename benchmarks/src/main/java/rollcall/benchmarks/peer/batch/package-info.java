/**
 * A bulk registration of devices as a Spring Batch job over PostgreSQL, as good as one gets: rows judged by the same rules,
 * a device claimed by the unique index, every row's outcome kept. A program of its own.
 */
package rollcall.benchmarks.peer.batch;
