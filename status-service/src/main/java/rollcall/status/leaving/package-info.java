/**
 * Devices that are to be deregistered together. Which ones a filter or an upload means is known here, and whether each may
 * go is decided in the registry: so each becomes a command of its own on the log, in the order of its device's records, and
 * counts only while the claim is the one that was seen. A call that breaks off in the midst is sent again; what has left by
 * then is no longer among those that are meant.
 */
@NullMarked
package rollcall.status.leaving;

import org.jspecify.annotations.NullMarked;
