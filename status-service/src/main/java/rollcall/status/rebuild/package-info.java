/** Folds the log anew into fresh tables and puts them in the place of the old ones, while reads go on. */
package rollcall.status.rebuild;
