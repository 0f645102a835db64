/** The console as people use it: a real browser, the shipped jars, real logins. */
package rollcall.console;
