/** What single steps of a row's way cost by themselves, in one thread: JMH's figures, without network and without queues. */
package rollcall.benchmarks.core;
