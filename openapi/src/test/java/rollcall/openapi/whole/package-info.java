/** A service whose calls are described. */
package rollcall.openapi.whole;
