/** Logging in at a Rollcall from a terminal, by a code that is confirmed in a browser, and out again. */
package rollcall.cli.login;
