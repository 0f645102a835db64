/** A service with a call of which nothing is said. */
package rollcall.openapi.lacking;
