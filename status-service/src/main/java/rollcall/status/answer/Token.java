package rollcall.status.answer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import tools.jackson.core.JsonGenerator;

/**
 * Where a list goes on, opaque to clients. It belongs to one list, with its filters: on any other it is refused.
 *
 * @param list which list with which filters
 * @param place what the last item of the page before was
 */
public record Token(String list, List<String> place) {
    private static final RefusalWords WORDS = RefusalWords.of(Token.class);
    private static final int LONGEST = 16_384;
    private static final long LAST_MOMENT =
            Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    /** Whoever sends one that we have not given is told so. */
    public static Refusal invalid() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "CONTINUATION_TOKEN_INVALID");
    }

    /** @throws Refusal if it is no token of that list with that many parts */
    public static Token parse(String text, String list, int parts) {
        Token token = parse(text, list);
        if (token.place.size() != parts) {
            throw invalid();
        }
        return token;
    }

    /** @throws Refusal if it is no token of that list */
    public static Token parse(String text, String list) {
        Token token = decoded(text);
        if (!token.list.equals(list)) {
            throw invalid();
        }
        return token;
    }

    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(list);
            for (String part : place) {
                out.writeUTF(part);
            }
        } catch (IOException unencodable) {
            throw new UncheckedIOException(unencodable);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** As a member of a collection. */
    public void write(JsonGenerator json) {
        json.writeStringProperty("continuationToken", text());
    }

    public String part(int index) {
        if (index >= place.size()) {
            throw invalid();
        }
        return place.get(index);
    }

    public int number(int index) {
        return Math.toIntExact(bigNumber(index, Integer.MAX_VALUE));
    }

    /** A moment that a date can tell. */
    public Instant instant(int index) {
        return Instant.ofEpochMilli(bigNumber(index, LAST_MOMENT));
    }

    private long bigNumber(int index, long largest) {
        try {
            long number = Long.parseLong(part(index));
            if (number >= 0 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of bounds.
        }
        throw invalid();
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(part(index));
        } catch (IllegalArgumentException none) {
            throw invalid();
        }
    }

    private static Token decoded(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            String list = in.readUTF();
            List<String> place = new ArrayList<>();
            while (in.available() > 0) {
                place.add(in.readUTF());
            }
            return new Token(list, List.copyOf(place));
        } catch (IOException | IllegalArgumentException foreign) {
            throw invalid();
        }
    }
}
