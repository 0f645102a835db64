package rollcall.status.audit;

import java.time.Instant;

/**
 * A command that was accepted.
 *
 * @param organization on whose behalf it was given
 * @param person who gave it: personal data; empty if a program acted for itself
 * @param details JSON; null if there is nothing more to tell
 */
record Entry(
        String id,
        Instant at,
        String organization,
        String person,
        String client,
        String command,
        String subject,
        String details,
        String requestId,
        String correlationId) {

    /** Who gave it, as far as one may know who asks: organizations do not learn of each other's people. */
    String personFor(String asking) {
        return organization.equals(asking) ? person : "";
    }
}
