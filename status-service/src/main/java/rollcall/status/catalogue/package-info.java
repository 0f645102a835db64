/** What a manufacturer has published, read by itself. */
package rollcall.status.catalogue;
