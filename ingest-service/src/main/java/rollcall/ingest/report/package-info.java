/** The report on a body that is only judged: what each row would be told, and nothing is kept. */
package rollcall.ingest.report;
