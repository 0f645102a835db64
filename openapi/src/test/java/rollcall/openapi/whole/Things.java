package rollcall.openapi.whole;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** Refuses in every way that handlers do. */
@RestController
final class Things {
    private static final RefusalWords WORDS = RefusalWords.of(Things.class);

    /** What weighs wrong. */
    enum Weight {
        HEAVY,
        LIGHT,
        RIGHT
    }

    record Thing(String name) {}

    interface Shelf {
        Thing take(String name);
    }

    static final class OwnShelf implements Shelf {
        @Override
        public Thing take(String name) {
            throw WORDS.refuse(HttpStatus.CONFLICT, "THING_TAKEN");
        }
    }

    /** Throws when somebody else reads it. */
    static final class OddBody extends InputStream {
        @Override
        public int read() {
            throw WORDS.refuse(HttpStatus.BAD_REQUEST, "BODY_ODD");
        }
    }

    private final Shelf shelf = new OwnShelf();

    @GetMapping(name = "getThing", path = "/v1/things/{thing}")
    Thing one(@PathVariable String thing) {
        return Optional.of(thing).map(shelf::take).orElseThrow(() -> notFound());
    }

    @PostMapping(name = "addThing", path = "/v1/things")
    void add() throws IOException {
        new OddBody().transferTo(java.io.OutputStream.nullOutputStream());
        if (System.nanoTime() == 0) {
            throw invalid("SHAPE");
        }
        if (System.nanoTime() == 1) {
            throw weighs(Weight.HEAVY);
        }
        throw WORDS.passing(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_THINGS", Duration.ofSeconds(1));
    }

    private static Refusal notFound() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "THING_NOT_FOUND");
    }

    private static Refusal invalid(String variant) {
        return refused("THING_INVALID." + variant);
    }

    private static Refusal refused(String key) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, key);
    }

    private static Refusal weighs(Weight weight) {
        return Refusal.of(HttpStatus.BAD_REQUEST, weight.name(), locale -> "");
    }
}
