/** What every command shares with its reader: options, exit statuses, tables, progress, and the words of errors. */
package rollcall.cli.console;
