package rollcall.status.letters;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.events.Actor;
import rollcall.http.RequestIds;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;

/** Records that could not be read or handled, for the operator: to look at, and to have taken again. */
@RestController
@RequestMapping("/v1/operator/deadLetters")
final class LettersApi {
    /** What was set aside a moment ago is waited for so long; what comes later shows the next time. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Collecting collecting;
    private final LetterQueries letters;
    private final LetterLog log;
    private final Redriving redriving;
    private final Serde<SpecificRecord> events;

    LettersApi(
            Collecting collecting,
            LetterQueries letters,
            LetterLog log,
            Redriving redriving,
            Serde<SpecificRecord> events) {
        this.collecting = collecting;
        this.letters = letters;
        this.log = log;
        this.redriving = redriving;
        this.events = events;
    }

    /**
     * All that is kept, the newest first.
     *
     * @param service who set them aside, such as {@code registry-service}
     * @param topic that they were read from, such as {@code rollcall.devices.accepted}
     * @param state {@code open} or {@code redriven}; both if absent
     */
    @GetMapping(name = "listDeadLetters")
    JsonAnswer list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request) {
        LetterFilter filter = LetterFilter.of(service, topic, state);
        PageRequest page = PageRequest.of(request);
        Token after = page.after(filter.list(), 3).orElse(null);
        if (after == null) {
            collecting.collect(PATIENCE);
        }
        long total = after == null ? letters.total(filter) : after.number(2);
        int limit = page.limit() + 1;
        Slice<Letter> found = Slice.of(
                after == null
                        ? letters.newest(filter, limit)
                        : letters.before(
                                filter,
                                after.instant(0),
                                LetterId.parse(after.part(1)).orElseThrow(Token::invalid),
                                limit),
                page.limit());
        return json -> {
            json.writeStartObject();
            json.writeNumberProperty("totalCount", total);
            json.writeArrayPropertyStart("items");
            found.items().forEach(letter -> LetterJson.write(json, letter));
            json.writeEndArray();
            found.next(last -> behind(last, filter, total)).ifPresent(token -> token.write(json));
            json.writeEndObject();
        };
    }

    /** One letter with its headers and what it says: without hashes, secrets and people, or as bytes if it cannot be read. */
    @GetMapping(name = "getDeadLetter", path = "/{id}")
    ResponseEntity<JsonAnswer> one(@PathVariable String id) {
        LetterId known = LetterId.parse(id).orElseThrow(LetterRefusals::unknown);
        ConsumerRecord<byte[], byte[]> record = log.find(known).orElseThrow(LetterRefusals::unknown);
        Opened opened = Opened.of(find(known), record, events.deserializer());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(opened::write);
    }

    /**
     * Puts the record on its topic again, as it was. The audit says who did.
     *
     * @param again whether that may be done once more, where it was done before
     */
    @PostMapping(name = "redriveDeadLetter", path = "/{id}/redrive")
    ResponseEntity<JsonAnswer> redrive(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean again,
            Caller caller,
            HttpServletRequest request) {
        LetterId known = LetterId.parse(id).orElseThrow(LetterRefusals::unknown);
        Letter driven = redriving.redrive(known, again, actor(caller, request));
        return ResponseEntity.accepted().body(json -> LetterJson.write(json, driven));
    }

    private Letter find(LetterId id) {
        return letters.find(id)
                .or(() -> {
                    collecting.collect(PATIENCE);
                    return letters.find(id);
                })
                .orElseThrow(LetterRefusals::unknown);
    }

    private static Actor actor(Caller caller, HttpServletRequest request) {
        RequestIds ids = RequestIds.of(request);
        return new Actor(caller.organization(), caller.person(), caller.client(), ids.requestId(), ids.correlationId());
    }

    private static Token behind(Letter last, LetterFilter filter, long total) {
        return new Token(
                filter.list(),
                List.of("" + last.setAsideAt().toEpochMilli(), last.id().toString(), "" + total));
    }
}
