/** Check-ins: which devices were seen in use. Whether one counts is decided in the registry. */
@NullMarked
package rollcall.ingest.checkin;

import org.jspecify.annotations.NullMarked;
