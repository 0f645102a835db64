package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendingTest {
    private final byte[] bytes = SampleHashes.writer().bytes();
    private final String text = SampleHashes.writer().text();
    private final String digest = SampleHashes.intact(bytes).contentDigest();

    private void mends(String damaged, Mending... mendings) {
        HashReading reading = SampleHashes.read(damaged);

        assertThat(reading).isInstanceOfSatisfying(HashReading.Mended.class, mended -> {
            assertThat(mended.mendings()).isEqualTo(List.of(mendings));
            assertThat(mended.hash().contentDigest()).isEqualTo(digest);
        });
    }

    @Test
    void takesOutTheLineBreaksOfAWrappedText() {
        mends(text.replaceAll("(.{76})", "$1\r\n        "), Mending.WHITE_SPACE);
    }

    @Test
    void takesOutBlanksAroundTheText() {
        mends(" " + text + "\t\u00A0", Mending.WHITE_SPACE);
    }

    @Test
    void addsThePaddingThatDevicesLeaveOut() {
        mends(unpaddedText(bytes.length + 1), Mending.PADDING);
        mends(unpaddedText(bytes.length + 2), Mending.PADDING);
        mends(unpaddedText(bytes.length + 3), Mending.PADDING);
    }

    @Test
    void takesAwayPaddingThatIsTooMuch() {
        mends(text + "=", Mending.PADDING);
        mends(Base64.getEncoder().encodeToString(bytes) + "==", Mending.PADDING);
    }

    @Test
    void takesALoneCharacterAtTheEndForZeros() {
        mends(text + "A", Mending.LENGTH);
    }

    @Test
    void completesATrailerOfWhichEnoughIsLeft() {
        for (int present = HardwareHash.LEAST_TRAILER; present < HardwareHash.TRAILER; present++) {
            byte[] cut = Arrays.copyOf(bytes, bytes.length - HardwareHash.TRAILER + present);

            mends(Base64.getEncoder().encodeToString(cut), Mending.LOST_END);
        }
    }

    @Test
    void completesATextThatWasCutAnywhereInsideTheTrailer() {
        String whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        for (int lost = 2; lost <= 20; lost++) {
            HashReading reading = SampleHashes.read(whole.substring(0, whole.length() - lost));

            assertThat(reading).isInstanceOfSatisfying(HashReading.Mended.class, mended -> {
                assertThat(mended.mendings()).contains(Mending.LOST_END);
                assertThat(mended.hash().contentDigest()).isEqualTo(digest);
            });
        }
    }

    @Test
    void completesNothingThatTheChecksumContradicts() {
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        cut[cut.length - 1] ^= 1;

        assertThat(SampleHashes.read(cut)).isInstanceOf(HashReading.Broken.class);
    }

    @Test
    void completesNothingThatTheBitsOfTheLastCharacterContradict() {
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 4 + (bytes.length % 3 == 1 ? 1 : 0));
        String unpadded = Base64.getEncoder().withoutPadding().encodeToString(cut);
        int others = (bytes[cut.length] & 0xF0 ^ 0x10) == 0 ? 0x20 : bytes[cut.length] & 0xF0 ^ 0x10;
        byte[] wrong = Arrays.copyOf(cut, cut.length + 1);
        wrong[cut.length] = (byte) others;
        String flipped =
                Base64.getEncoder().withoutPadding().encodeToString(wrong).substring(0, unpadded.length());

        assertThat(unpadded.length() % 4).isNotZero();
        assertThat(SampleHashes.read(flipped)).isInstanceOf(HashReading.Broken.class);
    }

    @Test
    void needsNoMendingWhereThePaddingIsShorterOrAbsent() {
        assertThat(SampleHashes.read(bytes)).isInstanceOf(HashReading.Intact.class);
        assertThat(SampleHashes.read(Arrays.copyOf(bytes, 2_997))).isInstanceOf(HashReading.Intact.class);
    }

    @Test
    void namesAllThatWasMended() {
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 4 + (bytes.length % 3 == 1 ? 1 : 0));
        String unpadded = Base64.getEncoder().withoutPadding().encodeToString(cut);

        mends(" " + unpadded, Mending.WHITE_SPACE, Mending.PADDING, Mending.LOST_END);
    }

    private String unpaddedText(int length) {
        int odd = length % 3 == 0 ? length + 1 : length;
        return Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, odd));
    }
}
