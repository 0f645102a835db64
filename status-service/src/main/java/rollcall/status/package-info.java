/** Projects outcomes into a queryable view: the log is the truth, PostgreSQL holds a fold of it. */
package rollcall.status;
