/** The stream: rows as sent in, rows accepted or rejected out. */
package rollcall.validation.topology;
