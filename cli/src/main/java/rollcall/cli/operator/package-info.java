/** What only operators ask for. */
package rollcall.cli.operator;
