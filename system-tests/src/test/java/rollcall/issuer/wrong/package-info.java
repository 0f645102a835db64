/** Breaks walls on purpose, for the tests of the rules. */
package rollcall.issuer.wrong;
