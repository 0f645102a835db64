/**
 * What happens now, for operators who watch. Every figure comes from the log or from the database, so that each instance tells
 * the same: rates and lags from offsets, outcomes and times from lines that all instances leave in a small table of its own
 * while rows flow. It is made once a second at most however many watch, and not at all while nobody does.
 */
@NullMarked
package rollcall.status.pulse;

import org.jspecify.annotations.NullMarked;
