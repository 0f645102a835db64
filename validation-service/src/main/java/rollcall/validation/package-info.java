/** Judges rows: each that is sound goes on to be claimed, each other ends here with all its faults. */
package rollcall.validation;
