package rollcall.registry.publication;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;

/** Why a catalogue is not taken as a whole. What was on the log by then stays: each entry stands for itself. */
final class PublicationRefusals {
    private static final Duration SOON = Duration.ofSeconds(5);

    private PublicationRefusals() {}

    static Refusal notAnOem() {
        return Refusal.of(
                        HttpStatus.FORBIDDEN,
                        "OEM_REQUIRED",
                        "Only who builds devices publishes a catalogue, and your organization is not known here as an OEM.")
                .advice("Ask whoever runs this service to add it, with the manufacturer names it builds under.");
    }

    static Refusal tooManyEntries(int limit) {
        return Refusal.of(
                        HttpStatus.BAD_REQUEST,
                        "TOO_MANY_ROWS",
                        "A catalogue is taken in calls of at most " + limit + " entries; those are on the log.")
                .advice("Send the rest in a further call.");
    }

    static Refusal noEntries() {
        return Refusal.of(HttpStatus.BAD_REQUEST, "UPLOAD_EMPTY", "The catalogue names no device.");
    }

    static Refusal keyInvalid() {
        return Refusal.of(
                HttpStatus.BAD_REQUEST,
                "IDEMPOTENCY_KEY_INVALID",
                "Idempotency-Key must have 1 to 255 printable ASCII characters.");
    }

    static Refusal busy() {
        return Refusal.passing(
                HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_UPLOADS", "Other catalogues are still being read.", SOON);
    }

    static Refusal unreachable() {
        return Refusal.passing(
                HttpStatus.SERVICE_UNAVAILABLE,
                "NOT_PUBLISHED_YET",
                "Not every entry could be put on the log; send the catalogue again, what is there stays as it is.",
                SOON);
    }

    static Refusal undecided() {
        return Refusal.passing(
                HttpStatus.SERVICE_UNAVAILABLE,
                "NOT_DECIDED_YET",
                "The catalogue is not being decided for the moment; send it again, what is there stays as it is.",
                SOON);
    }
}
