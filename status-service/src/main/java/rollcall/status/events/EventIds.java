package rollcall.status.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/**
 * Ids as text: a version, a check sum over them and the log they belong to, and the offsets, each in as few bytes as it
 * needs.
 */
final class EventIds {
    private static final RefusalWords WORDS = RefusalWords.of(EventIds.class);
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST = HEAD + 1 + 2 * LONGEST_NUMBER * Lanes.count();
    private static final int LONGEST_TEXT = (LONGEST + 2) / 3 * 4;

    private final byte[] log;

    /** @param cluster the broker's own name for itself: an id of another log is none of ours */
    EventIds(String cluster) {
        this.log = (cluster + Lanes.PARTITIONS).getBytes(UTF_8);
    }

    String text(EventId id) {
        return text(id.place(), id.settled());
    }

    String text(long[] place, long[] settled) {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST).position(HEAD);
        for (long offset : place) {
            write(bytes, offset);
        }
        if (!Arrays.equals(place, settled)) {
            for (int lane = 0; lane < place.length; lane++) {
                write(bytes, place[lane] - settled[lane]);
            }
        }
        bytes.put(0, VERSION).putInt(1, checkSum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /**
     * The id; empty if it is one of another log, or was changed on its way.
     *
     * @throws Refusal if it is no id at all
     */
    Optional<EventId> parse(String text) {
        byte[] bytes = bytes(text);
        if (bytes.length < HEAD || bytes[0] != VERSION) {
            throw invalid();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(1);
        return in.getInt() == checkSum(bytes, bytes.length) ? Optional.of(read(in)) : Optional.empty();
    }

    private static EventId read(ByteBuffer in) {
        long[] place = new long[Lanes.count()];
        for (int lane = 0; lane < place.length; lane++) {
            place[lane] = number(in);
        }
        long[] settled = place.clone();
        if (in.hasRemaining()) {
            for (int lane = 0; lane < place.length; lane++) {
                settled[lane] -= number(in);
                if (settled[lane] < 0) {
                    throw invalid();
                }
            }
        }
        if (in.hasRemaining()) {
            throw invalid();
        }
        return new EventId(place, settled);
    }

    private static byte[] bytes(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw invalid();
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException foreign) {
            throw invalid();
        }
    }

    private int checkSum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(log);
        sum.update(bytes, HEAD, length - HEAD);
        return (int) sum.getValue();
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static void write(ByteBuffer out, long number) {
        long left = number;
        while (left > 0x7F) {
            out.put((byte) (left | 0x80));
            left >>>= 7;
        }
        out.put((byte) left);
    }

    private static long number(ByteBuffer in) {
        long number = 0;
        for (int read = 0; read < LONGEST_NUMBER && in.hasRemaining(); read++) {
            byte next = in.get();
            number |= (next & 0x7FL) << 7 * read;
            if (next >= 0) {
                return number;
            }
        }
        throw invalid();
    }

    private static Refusal invalid() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "EVENT_ID_INVALID");
    }
}
