package rollcall.status.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.http.Refusal;

class EventIdsTest {
    private final EventIds ids = new EventIds("cluster-1");
    private final Random random = new Random(17);

    @Test
    void sayWhereAReaderStandsOnEachLane() {
        for (int bits = 1; bits < 63; bits++) {
            EventId id = anywhere(1L << bits);

            assertThat(ids.parse(ids.text(id))).contains(id);
        }
    }

    @Test
    void areShortWhereEverythingIsSettled() {
        long[] place = anywhere(1L << 30).place();

        String text = ids.text(new EventId(place, place));

        assertThat(ids.parse(text)).contains(new EventId(place, place));
        assertThat(text).hasSizeLessThan(220).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void areNotBelievedWithAnyBitChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(ids.text(anywhere(100_000)));
        for (int bit = 8; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(ids.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .isEmpty();
        }
    }

    @Test
    void ofAnotherLogAreNotBelieved() {
        assertThat(new EventIds("cluster-2").parse(ids.text(anywhere(1_000)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "AQ", "Ag", "not an id", "AAAAAAAAAAAA", "ä"})
    void areRefusedWhereTheyAreNone(String text) {
        assertThatThrownBy(() -> ids.parse(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void areRefusedWhereTheyAreTooLong() {
        assertThatThrownBy(() -> ids.parse("A".repeat(10_000))).isInstanceOf(Refusal.class);
    }

    private EventId anywhere(long bound) {
        long[] place = random.longs(Lanes.count(), 0, bound).toArray();
        long[] settled = Arrays.stream(place)
                .map(offset -> Math.max(0, offset - random.nextInt(3)))
                .toArray();
        return new EventId(place, settled);
    }
}
