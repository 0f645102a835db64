package rollcall.registry.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.bodies.Bodies;
import rollcall.bodies.BodyRefusals;
import rollcall.bodies.MeasuredBody;
import rollcall.events.Actor;
import rollcall.http.Refusal;
import rollcall.registry.command.Commands;
import rollcall.registry.partner.PartnerKind;
import rollcall.registry.partner.PartnerSettings;
import rollcall.registry.partner.Partners;
import rollcall.words.Language;

/**
 * What an OEM built: manufacturer, model, serial number, product key id and, if it likes, the hardware hash, in any shape
 * that an upload may have.
 */
@RestController
final class CatalogueApi {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");

    private final Publishing publishing;
    private final Partners partners;
    private final PublicationSettings settings;
    private final Bodies bodies;
    private final Clock clock;

    CatalogueApi(Publishing publishing, Partners partners, PublicationSettings settings, Clock clock) {
        this.publishing = publishing;
        this.partners = partners;
        this.settings = settings;
        this.bodies = new Bodies(settings.lineLength());
        this.clock = clock;
    }

    /**
     * Publishes entries, however many, and answers what was decided of each: 200, or 202 where some are on the log and not
     * decided yet. Sent again, nothing changes.
     */
    @PostMapping(name = "publishCatalogue", path = "/v1/partners/{partner}/catalogue")
    ResponseEntity<PublicationView> publish(
            @PathVariable String partner, Caller caller, Language language, HttpServletRequest request)
            throws IOException, InterruptedException {
        try {
            PartnerSettings oem = partners.find(partner)
                    .filter(known -> known.kind() == PartnerKind.OEM)
                    .orElseThrow(PublicationRefusals::notAnOem);
            long limit = settings.bodySize().toBytes();
            if (request.getContentLengthLong() > limit) {
                throw BodyRefusals.tooLarge(limit);
            }
            PublicationView view = publishing.publish(
                    call(partner, caller, language, request),
                    new EntryRule(oem.manufacturers(), language),
                    bodies.reader(request),
                    new MeasuredBody(request.getInputStream(), limit));
            return ResponseEntity.status(view.pending() == 0 ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .body(view);
        } catch (Refusal refusal) {
            // Where reading failed, the container has begun an error page of its own; it shall say the same.
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, refusal);
            throw refusal;
        }
    }

    private PublicationCall call(String partner, Caller caller, Language language, HttpServletRequest request) {
        Actor by = Commands.actor(caller, request);
        return new PublicationCall(
                id(partner, request), by, language, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String id(String partner, HttpServletRequest request) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        if (!KEY.matcher(key).matches()) {
            throw PublicationRefusals.keyInvalid();
        }
        return UUID.nameUUIDFromBytes((partner + '\n' + key).getBytes(UTF_8)).toString();
    }
}
