/** How a command reaches a Rollcall: where it is, with which token, and what becomes of its refusals. */
package rollcall.cli.server;
