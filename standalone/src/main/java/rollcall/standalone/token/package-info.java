/** Tokens from the platform's own issuer, for clients that may read its files. */
package rollcall.standalone.token;
