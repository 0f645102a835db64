package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Runs its committed inputs in every build; with {@code JAZZER_FUZZ=1} in the environment it looks for new ones. */
class HashFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void readsAnyBytes(byte[] bytes) {
        readAll(HardwareHash.read(SentHash.of(Base64.getEncoder().encodeToString(bytes))));
    }

    @FuzzTest(maxDuration = "60s")
    void readsAnyText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);

        assertThat(SentHash.of(text).restored()).isEqualTo(text);
        readAll(HardwareHash.read(SentHash.of(text)));
    }

    private static void readAll(HashReading reading) {
        if (reading instanceof HashReading.Intact intact) {
            readAll(intact.hash());
        } else if (reading instanceof HashReading.Mended mended) {
            assertThat(mended.mendings()).isNotEmpty();
            readAll(mended.hash());
        }
    }

    private static void readAll(HardwareHash hash) {
        assertThat(hash.systemSerialNumber()).isNotNull();
        assertThat(hash.smbiosUuid()).isNotNull();
        assertThat(hash.endorsementKeyDigest()).isNotNull();
        assertThat(hash.networkAdapters()).isNotNull();
        assertThat(hash.unknownRecords()).isNotNull();
        assertThat(hash.bytes()).startsWith('O', 'A').hasSizeLessThanOrEqualTo(HardwareHash.LONGEST);
    }
}
