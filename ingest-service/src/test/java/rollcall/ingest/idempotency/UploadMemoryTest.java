package rollcall.ingest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadMemoryTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID UPLOAD = UUID.randomUUID();
    private static final ClientKey KEY = ClientKey.idempotencyKey("contoso", "contoso", "order-17");

    private Instant now = NOON;
    private final UploadMemory memory = memory(Duration.ofDays(7), 10_000);

    @Test
    void knowsWhichUploadAKeyStandsFor() {
        memory.remember(UPLOAD, KEY.digest(), now, false);

        assertThat(memory.holder(KEY)).hasValue(UPLOAD);
        assertThat(memory.holder(ClientKey.idempotencyKey("contoso", "contoso", "order-18")))
                .isEmpty();
    }

    @Test
    void aKeyStaysWithItsFirstUpload() {
        memory.remember(UPLOAD, KEY.digest(), now, false);
        memory.remember(UUID.randomUUID(), KEY.digest(), now, true);

        assertThat(memory.holder(KEY)).hasValue(UPLOAD);
    }

    @Test
    void completionIsNotTakenBack() {
        memory.remember(UPLOAD, "", now, false);
        assertThat(memory.isComplete(UPLOAD)).isFalse();

        memory.remember(UPLOAD, "", now, true);
        memory.remember(UPLOAD, "", now, false);

        assertThat(memory.isComplete(UPLOAD)).isTrue();
    }

    @Test
    void aRequestIdIsNeverHeld() {
        ClientKey requestId = ClientKey.requestId("contoso", "contoso", "POST", "/v1", "1");
        memory.remember(UPLOAD, requestId.digest(), now, true);

        assertThat(memory.holder(requestId)).isEmpty();
    }

    @Test
    void forgetsWhatLiesBehindTheHorizon() {
        memory.remember(UPLOAD, KEY.digest(), now, true);

        now = NOON.plus(Duration.ofDays(6));
        memory.remember(UUID.randomUUID(), "", now, true);
        assertThat(memory.holder(KEY)).hasValue(UPLOAD);

        now = NOON.plus(Duration.ofDays(8));
        memory.remember(UUID.randomUUID(), "", now, true);
        assertThat(memory.holder(KEY)).isEmpty();
        assertThat(memory.isComplete(UPLOAD)).isFalse();
    }

    @Test
    void takesNoNoteOfWhatLiesBehindTheHorizonAlready() {
        memory.remember(UPLOAD, KEY.digest(), now.minus(Duration.ofDays(9)), true);

        assertThat(memory.isComplete(UPLOAD)).isFalse();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        UploadMemory small = memory(Duration.ofDays(8), 1_000);
        small.remember(UPLOAD, "", now.minus(Duration.ofDays(3)), true);
        UUID last = null;
        for (int i = 0; i < 1_000; i++) {
            last = UUID.randomUUID();
            small.remember(last, "", now, true);
        }

        assertThat(small.isComplete(UPLOAD)).isFalse();
        assertThat(small.isComplete(last)).isTrue();
    }

    @Test
    void theTableUnderneathAnswersAsAMapDoes() {
        Random random = new Random(7);
        Map<UUID, UUID> expected = new HashMap<>();
        CompactMap map = new CompactMap();
        for (int i = 0; i < 5_000; i++) {
            UUID key = new UUID(random.nextInt(3_000), 7);
            UUID value = new UUID(random.nextLong(), random.nextLong());
            expected.put(key, value);
            map.put(key, value);
        }

        assertThat(map.size()).isEqualTo(expected.size());
        assertThat(expected).allSatisfy((key, value) -> assertThat(map.get(key)).hasValue(value));
        assertThat(map.get(new UUID(1, 8))).isEmpty();
    }

    @Test
    void settingsHaveABoundInBothDirections() {
        assertThatThrownBy(() -> new MemorySettings(Duration.ofMinutes(59), 1_000))
                .hasMessageContaining("horizon");
        assertThatThrownBy(() -> new MemorySettings(Duration.ofDays(91), 1_000)).hasMessageContaining("horizon");
        assertThatThrownBy(() -> new MemorySettings(Duration.ofDays(7), 999)).hasMessageContaining("entries");
    }

    private UploadMemory memory(Duration horizon, int entries) {
        return new UploadMemory(new MemorySettings(horizon, entries), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
    }
}
