package rollcall.devices.hash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Hashes the tests read: two that were published, and one made of every record we know. */
final class SampleHashes {
    static final Origin ORIGIN = new Origin(
            new WindowsBuild(10, 0, 17763, 1),
            new WindowsBuild(10, 0, 17763, 288),
            Instant.parse("2019-02-15T23:57:03Z"),
            Optional.empty(),
            2,
            9,
            3);
    static final UUID A_UUID = UUID.fromString("2a856e34-c6b7-50dd-00eb-023e169e132d");
    static final byte[] A_KEY = "not a modulus, but nobody computes with it".getBytes(StandardCharsets.US_ASCII);

    private SampleHashes() {}

    /**
     * The sample of Managed Desktop's self-service registration; its last four characters were lost before it was
     * published.
     *
     * @see <a href="https://github.com/MicrosoftDocs/microsoft-365-docs">its source</a>
     */
    static String surfaceLaptop() {
        return resource("microsoft-sample-surface-laptop.txt");
    }

    /**
     * The first 1,020 characters of a virtual machine's hash.
     *
     * @see <a
     *     href="https://oofhours.com/2022/08/02/connect-the-dots-remediating-the-autopilot-hardware-hash/">its
     *     source</a>
     */
    static String truncatedVirtualMachine() {
        return resource("truncated-vm.txt");
    }

    static HashWriter writer() {
        return new HashWriter()
                .origin(ORIGIN)
                .text(RecordType.SYSTEM_SERIAL_NUMBER, "0012-4711")
                .text(RecordType.SYSTEM_MANUFACTURER, "Northwind")
                .text(RecordType.SYSTEM_PRODUCT_NAME, "Compass 13")
                .smbiosUuid(A_UUID);
    }

    static HashReading read(byte[] hash) {
        return HardwareHash.read(SentHash.of(Base64.getEncoder().encodeToString(hash)));
    }

    static HashReading read(String text) {
        return HardwareHash.read(SentHash.of(text));
    }

    static HardwareHash intact(byte[] hash) {
        return ((HashReading.Intact) read(hash)).hash();
    }

    private static String resource(String name) {
        try (InputStream in = SampleHashes.class.getResourceAsStream("/hashes/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
