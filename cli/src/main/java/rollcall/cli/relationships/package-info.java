/** Who may act for whom, and what manufacturers say that they built. */
package rollcall.cli.relationships;
