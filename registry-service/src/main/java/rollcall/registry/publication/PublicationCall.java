package rollcall.registry.publication;

import java.time.Instant;
import rollcall.events.Actor;
import rollcall.words.Language;

/**
 * A catalogue's request, but for its body.
 *
 * @param id the same for each repetition with the same key
 * @param by who sends it; its organization is the partner that publishes
 * @param language in which it is answered
 * @param receivedAt when it began
 */
record PublicationCall(String id, Actor by, Language language, Instant receivedAt) {
    String partner() {
        return by.getOrganization();
    }

    String requestId() {
        return by.getRequestId();
    }
}
