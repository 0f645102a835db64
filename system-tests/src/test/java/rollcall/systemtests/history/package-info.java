/**
 * What a run left behind, held against what was promised: every acknowledgement, every event and every line of the view as
 * one plain value, and a verifier that says what is wrong with it.
 */
package rollcall.systemtests.history;
