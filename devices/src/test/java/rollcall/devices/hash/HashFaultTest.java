package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.hash.HashFault.Reason.BASE64;
import static rollcall.devices.hash.HashFault.Reason.CHECKSUM;
import static rollcall.devices.hash.HashFault.Reason.LEGACY_128;
import static rollcall.devices.hash.HashFault.Reason.LENGTH;
import static rollcall.devices.hash.HashFault.Reason.MAGIC;
import static rollcall.devices.hash.HashFault.Reason.PADDING;
import static rollcall.devices.hash.HashFault.Reason.RECORD;
import static rollcall.devices.hash.HashFault.Reason.TOO_LONG;
import static rollcall.devices.hash.HashFault.Reason.TRUNCATED;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HashFaultTest {
    private final byte[] hash = SampleHashes.writer().padded();
    private final int end = SampleHashes.writer().bytes().length - HardwareHash.TRAILER;

    private static HashReading.Broken broken(HashFault.Reason reason, int offset) {
        return new HashReading.Broken(new HashFault(reason, offset));
    }

    private static HashReading read(byte[] hash) {
        return SampleHashes.read(hash);
    }

    private static HashReading read(String text) {
        return SampleHashes.read(text);
    }

    @Test
    void pointsAtTheByteThatIsNoMagic() {
        hash[1] = 'B';

        assertThat(read(hash)).isEqualTo(broken(MAGIC, 1));
        assertThat(read("T0Z=")).isEqualTo(broken(MAGIC, 1));
        assertThat(read("AAAA")).isEqualTo(broken(MAGIC, 0));
    }

    @Test
    void refusesALengthThatLeavesNoRoomForRecords() {
        hash[2] = 4;
        hash[3] = 0;

        assertThat(read(hash)).isEqualTo(broken(LENGTH, 2));
    }

    @Test
    void pointsAtTheRecordThatIsShorterThanItsHeader() {
        hash[6] = 3;

        assertThat(read(hash)).isEqualTo(broken(RECORD, 4));
    }

    @Test
    void pointsAtTheRecordThatReachesBeyondTheEnd() {
        hash[32 + 2] = (byte) 0xFF;

        assertThat(read(hash)).isEqualTo(broken(RECORD, 32));
    }

    @Test
    void pointsAtTheRecordThatHasNoRoomForItsHeader() {
        byte[] odd =
                new HashWriter().record(99, new byte[1]).record(99, new byte[3]).bytes();
        odd[6] = 9;

        assertThat(read(odd)).isEqualTo(broken(RECORD, 13));
    }

    @Test
    void refusesTwoSerialNumbersInOneHash() {
        int second = end;
        byte[] twice = SampleHashes.writer()
                .text(RecordType.SYSTEM_SERIAL_NUMBER, "another")
                .bytes();

        assertThat(read(twice)).isEqualTo(broken(RECORD, second));
    }

    @Test
    void pointsAtTheChecksumOfOtherBytes() {
        hash[40] ^= 1;

        assertThat(read(hash)).isEqualTo(broken(CHECKSUM, end + 4));
    }

    @Test
    void pointsAtATrailerThatIsNone() {
        hash[end + 2] = 37;

        assertThat(read(hash)).isEqualTo(broken(CHECKSUM, end + 2));
    }

    @Test
    void pointsAtTheFirstByteOfPaddingThatIsNotZero() {
        hash[2_500] = 1;

        assertThat(read(hash)).isEqualTo(broken(PADDING, 2_500));
    }

    @Test
    void takesBitsBehindTheLastWholeByteForPadding() {
        String text = Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, end + 36 + 2));

        assertThat(text.length() % 4).isNotZero();
        assertThat(read(text.substring(0, text.length() - 1) + "B")).isEqualTo(broken(PADDING, end + 38));
    }

    @Test
    void pointsAtTheCharacterThatIsNotBase64() {
        String text = SampleHashes.writer().text();

        assertThat(read(text.substring(0, 700) + "?" + text.substring(701))).isEqualTo(broken(BASE64, 700));
        assertThat(read(text.substring(0, 8) + "é" + text.substring(9))).isEqualTo(broken(BASE64, 8));
        assertThat(read(" " + text.substring(0, 8) + "==" + text.substring(8))).isEqualTo(broken(BASE64, 9));
    }

    @Test
    void saysWhereALostEndBegins() {
        assertThat(read(Arrays.copyOf(hash, 3))).isEqualTo(broken(TRUNCATED, 3));
        assertThat(read(Arrays.copyOf(hash, 34))).isEqualTo(broken(TRUNCATED, 34));
        assertThat(read(Arrays.copyOf(hash, 40))).isEqualTo(broken(TRUNCATED, 40));
        assertThat(read(Arrays.copyOf(hash, end - 1))).isEqualTo(broken(TRUNCATED, end - 1));
        assertThat(read(Arrays.copyOf(hash, end + 19))).isEqualTo(broken(TRUNCATED, end + 19));
        assertThat(HardwareHash.read(SentHash.NONE)).isEqualTo(broken(TRUNCATED, 0));
    }

    @Test
    void knowsTheHashOfOldTools() {
        byte[] legacy = new byte[128];
        Arrays.fill(legacy, (byte) 0x5A);

        assertThat(read(legacy)).isEqualTo(broken(LEGACY_128, 0));
    }

    @Test
    void refusesMoreTextThanACellMayHoldWithoutDecodingIt() {
        assertThat(read("A".repeat(HardwareHash.LONGEST_TEXT + 4)))
                .isEqualTo(broken(TOO_LONG, HardwareHash.LONGEST_TEXT));
        assertThat(read("?".repeat(HardwareHash.LONGEST_TEXT + 1)))
                .isEqualTo(broken(TOO_LONG, HardwareHash.LONGEST_TEXT));
        assertThat(HardwareHash.read(new SentHash(hash, Integer.MAX_VALUE, "")))
                .isEqualTo(broken(TOO_LONG, HardwareHash.LONGEST_TEXT));
    }

    @Test
    void tellsThreeKindsApart() {
        assertThat(new HashFault(CHECKSUM, 0).family()).isEqualTo(HashFault.Family.INVALID);
        assertThat(new HashFault(TRUNCATED, 0).family()).isEqualTo(HashFault.Family.TRUNCATED);
        assertThat(new HashFault(LEGACY_128, 0).family()).isEqualTo(HashFault.Family.LEGACY);
    }
}
