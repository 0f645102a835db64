/** Sends files, as often as it takes and never twice, and follows what becomes of their rows. */
package rollcall.cli.upload;
