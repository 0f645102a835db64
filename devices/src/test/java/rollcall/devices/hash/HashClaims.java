package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import rollcall.devices.identity.RowKey;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/** What holds of every reading of a hash, whatever was sent. */
final class HashClaims {
    private static final int HEADER = 4;
    private static final int TRAILER_HEAD = 4;
    private static final int LONGEST_RECORDS = 0xFFFF - HEADER;

    private HashClaims() {}

    /** Takes the bytes for a hash's text, for its bytes, and for its records below a checksum that holds. */
    static void hold(Function<SentHash, HashReading> reader, byte[] bytes) {
        hold(reader, new String(bytes, StandardCharsets.ISO_8859_1));
        hold(reader, Base64.getEncoder().encodeToString(bytes));
        hold(reader, Base64.getEncoder().encodeToString(sealed(bytes)));
    }

    private static void hold(Function<SentHash, HashReading> reader, String text) {
        SentHash sent = SentHash.of(text);
        assertThat(sent.restored()).isEqualTo(text);
        HashReading reading = reader.apply(sent);
        assertThat(RowKey.of(rowWith(sent), reading).value()).isNotEmpty();
        if (reading instanceof HashReading.Intact intact) {
            isWhatWasSent(intact.hash(), text, intact.hash().bytes().length);
            readsTheSameAgain(reader, intact.hash());
        } else if (reading instanceof HashReading.Mended mended) {
            assertThat(mended.mendings()).isNotEmpty();
            int lost = mended.mendings().contains(Mending.LOST_END)
                    ? HardwareHash.TRAILER - HardwareHash.LEAST_TRAILER
                    : 0;
            isWhatWasSent(mended.hash(), text, mended.hash().bytes().length - lost);
            readsTheSameAgain(reader, mended.hash());
        } else if (reading instanceof HashReading.Broken broken) {
            assertThat(broken.fault().offset()).isBetween(0, Math.max(text.length(), HardwareHash.LONGEST_TEXT));
        }
    }

    /** So many bytes at least came from the device, none of them changed, and nothing but zeros after the hash. */
    private static void isWhatWasSent(HardwareHash hash, String text, int least) {
        byte[] bytes = hash.bytes();
        byte[] came = decoded(text);
        assertThat(came.length).isGreaterThanOrEqualTo(least);
        int both = Math.min(came.length, bytes.length);
        assertThat(Arrays.equals(came, 0, both, bytes, 0, both)).isTrue();
        for (int i = both; i < came.length; i++) {
            assertThat(came[i]).isZero();
        }
        checksumHolds(bytes);
        tellsAllOfItself(hash);
    }

    private static void checksumHolds(byte[] bytes) {
        int end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(2) & 0xFFFF;
        assertThat(bytes).hasSize(end + HardwareHash.TRAILER);
        assertThat(Arrays.copyOfRange(bytes, end + TRAILER_HEAD, bytes.length)).isEqualTo(sha256(bytes, end));
    }

    private static void readsTheSameAgain(Function<SentHash, HashReading> reader, HardwareHash hash) {
        HashReading again = reader.apply(SentHash.of(Base64.getEncoder().encodeToString(hash.bytes())));
        assertThat(again).isInstanceOfSatisfying(HashReading.Intact.class, intact -> {
            assertThat(intact.hash().bytes()).isEqualTo(hash.bytes());
            assertThat(intact.hash().contentDigest()).isEqualTo(hash.contentDigest());
        });
    }

    private static void tellsAllOfItself(HardwareHash hash) {
        assertThat(MachineFacts.in(hash)).isNotNull();
        assertThat(List.of(
                        hash.systemManufacturer(),
                        hash.systemProductName(),
                        hash.systemSerialNumber(),
                        hash.systemVersion(),
                        hash.productKeyId(),
                        hash.productKeyPart(),
                        hash.endorsementKeyDigest(),
                        hash.processorManufacturer(),
                        hash.diskSerialNumber(),
                        hash.diskSerialNumberOfKernel(),
                        hash.boardManufacturer(),
                        hash.boardVersion(),
                        hash.offlineDeviceId(),
                        hash.panelSize(),
                        hash.gpus(),
                        hash.gpuNames(),
                        hash.unknownRecords()))
                .doesNotContainNull();
    }

    /** The whole bytes that the text stands for, by other means than those under test. */
    private static byte[] decoded(String text) {
        String characters = text.replaceAll("[\\s\u000B\u00A0\u200B\uFEFF=]", "");
        // One character more than whole groups says six bits, no byte.
        int whole = characters.length() % 4 == 1 ? characters.length() - 1 : characters.length();
        return Base64.getDecoder().decode(characters.substring(0, whole));
    }

    /** These bytes as records of a hash whose checksum holds, so that what lies behind the checksum is reached. */
    private static byte[] sealed(byte[] records) {
        int length = Math.min(records.length, LONGEST_RECORDS);
        ByteArrayOutputStream hash = new ByteArrayOutputStream();
        int end = HEADER + length;
        hash.writeBytes(new byte[] {'O', 'A', (byte) end, (byte) (end >> 8)});
        hash.write(records, 0, length);
        byte[] digest = sha256(hash.toByteArray(), end);
        hash.writeBytes(new byte[] {'C', 'S', HardwareHash.TRAILER, 0});
        hash.writeBytes(digest);
        return hash.toByteArray();
    }

    private static byte[] sha256(byte[] bytes, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, end);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DeviceRow rowWith(SentHash hash) {
        return new DeviceRow(Dialect.SCRIPT, "", "", hash, "", "", "", "", 3, 3, List.of());
    }
}
