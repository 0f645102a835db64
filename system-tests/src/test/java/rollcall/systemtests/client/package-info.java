/** A client of the HTTP interface, as plain as the field's own. */
package rollcall.systemtests.client;
