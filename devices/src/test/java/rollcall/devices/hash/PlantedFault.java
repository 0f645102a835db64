package rollcall.devices.hash;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import rollcall.devices.hash.HashFault.Reason;

/** The same target with a reader that puts a wrong checksum right instead of refusing it. */
class PlantedFault {
    @FuzzTest
    void readsAnyHash(byte[] bytes) {
        HashClaims.hold(PlantedFault::forgiving, bytes);
    }

    private static HashReading forgiving(SentHash sent) {
        HashReading reading = HardwareHash.read(sent);
        boolean wrong =
                reading instanceof HashReading.Broken broken && broken.fault().reason() == Reason.CHECKSUM;
        return wrong && sent.text().isEmpty() ? HardwareHash.read(SentHash.of(resealed(sent.bytes()))) : reading;
    }

    private static String resealed(byte[] bytes) {
        int end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(2) & 0xFFFF;
        byte[] sealed = Arrays.copyOf(bytes, end + HardwareHash.TRAILER);
        byte[] digest = Sha256.of(sealed, 0, end);
        System.arraycopy(digest, 0, sealed, sealed.length - digest.length, digest.length);
        return Base64.getEncoder().encodeToString(sealed);
    }
}
