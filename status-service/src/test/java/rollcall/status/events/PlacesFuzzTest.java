package rollcall.status.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import rollcall.http.Refusal;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Token;

/**
 * The headers {@code Last-Event-ID} and {@code MS-ContinuationToken} with anything in them. Runs its committed inputs in
 * every build, and looks for new ones for a while: {@code docs/fuzzing.md}.
 */
class PlacesFuzzTest {
    private static final String LIST = "devices";
    private static final String CLUSTER = "4L6g3nShT-eMCtK--X86sw";
    private static final EventIds IDS = new EventIds(CLUSTER);

    @FuzzTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void findsOrRefusesAnyPlace(byte[] bytes) {
        String sent = new String(bytes, ISO_8859_1);
        eventId(sent);
        eventId(encoded(bytes));
        eventId(encoded(summed(bytes)));
        token(sent);
        token(encoded(bytes));
    }

    private static void eventId(String text) {
        orRefused(() -> IDS.parse(text)).flatMap(id -> id).ifPresent(id -> {
            assertThat(id.place()).hasSize(Lanes.count());
            assertThat(Arrays.stream(id.place())).allMatch(offset -> offset >= 0);
            assertThat(Arrays.stream(id.settled())).allMatch(offset -> offset >= 0);
            assertThat(Lanes.reaches(id.place(), id.settled())).isTrue();
            assertThat(IDS.parse(IDS.text(id))).hasValue(id);
        });
    }

    private static void token(String text) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(PageRequest.TOKEN_HEADER, text);
        Optional<Token> token = orRefused(() -> PageRequest.of(request).token().map(sent -> Token.parse(sent, LIST)))
                .flatMap(parsed -> parsed);
        token.ifPresent(place -> {
            assertThat(Token.parse(place.text(), LIST)).isEqualTo(place);
            for (int i = 0; i <= place.place().size(); i++) {
                int part = i;
                orRefused(() -> place.number(part))
                        .ifPresent(number -> assertThat(number).isNotNegative());
                orRefused(() -> place.instant(part));
                orRefused(() -> place.uuid(part));
            }
        });
    }

    /** Empty where it is refused for good; nothing else may be thrown. */
    private static <T> Optional<T> orRefused(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Refusal refusal) {
            assertThat(refusal.getStatusCode().value()).isEqualTo(400);
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** These bytes as offsets below a check sum that holds, so that what lies behind it is reached. */
    private static byte[] summed(byte[] offsets) {
        CRC32 sum = new CRC32();
        sum.update((CLUSTER + Lanes.PARTITIONS).getBytes(UTF_8));
        sum.update(offsets);
        return ByteBuffer.allocate(1 + Integer.BYTES + offsets.length)
                .put((byte) 1)
                .putInt((int) sum.getValue())
                .put(offsets)
                .array();
    }
}
