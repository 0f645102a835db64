package rollcall.devices.hash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class AnyHashTest {
    private static final byte[] SOUND = SampleHashes.writer().padded();
    private static final int END = SampleHashes.writer().bytes().length - HardwareHash.TRAILER;

    @Property
    void readsAnyTextWithoutComplaint(@ForAll String text) {
        assertThat(SampleHashes.read(text)).isNotNull();
    }

    @Property
    void readsAnyBytesThatBeginLikeAHash(
            @ForAll @Size(max = 400) byte[] rest, @ForAll @IntRange(max = 500) int length) {
        byte[] hash = new byte[rest.length + 4];
        hash[0] = 'O';
        hash[1] = 'A';
        hash[2] = (byte) length;
        hash[3] = (byte) (length >> 8);
        System.arraycopy(rest, 0, hash, 4, rest.length);

        assertThat(SampleHashes.read(hash)).isInstanceOf(HashReading.Broken.class);
    }

    @Property
    void readsRecordsOfAnyShape(@ForAll("records") HashWriter writer) {
        HardwareHash hash = SampleHashes.intact(writer.bytes());

        assertThat(hash.processor()).isNotNull();
        assertThat(hash.processorModel()).isNotNull();
        assertThat(hash.origin()).isNotNull();
        assertThat(hash.memory()).isNotNull();
        assertThat(hash.disk()).isNotNull();
        assertThat(hash.diskSerialNumber()).isNotNull();
        assertThat(hash.networkAdapters()).isNotNull();
        assertThat(hash.display()).isNotNull();
        assertThat(hash.panelSize()).isNotNull();
        assertThat(hash.chassis()).isNotNull();
        assertThat(hash.gpus()).isNotNull();
        assertThat(hash.gpuNames()).isNotNull();
        assertThat(hash.unknownRecords()).isNotNull();
    }

    @Property
    void neverTakesAChangedByteForTheDevices(
            @ForAll @IntRange(max = 10_000) int position, @ForAll @ByteRange(min = 1) byte change) {
        byte[] changed = SOUND.clone();
        changed[position % (END + HardwareHash.TRAILER)] ^= change;

        assertThat(SampleHashes.read(changed)).isInstanceOf(HashReading.Broken.class);
    }

    @Property
    void readsNothingElseOutOfAChangedText(
            @ForAll @IntRange(max = 3_999) int position, @ForAll @StringLength(max = 3) String change) {
        String text = SampleHashes.writer().text();
        HashReading reading = SampleHashes.read(text.substring(0, position) + change + text.substring(position + 1));

        if (reading instanceof HashReading.Mended mended) {
            assertThat(mended.hash().bytes()).isEqualTo(SampleHashes.writer().bytes());
        } else if (reading instanceof HashReading.Intact intact) {
            assertThat(intact.hash().bytes()).isEqualTo(SampleHashes.writer().bytes());
        }
    }

    @Property
    void readsTheSameOrNothingOutOfACutHash(@ForAll @IntRange(max = 3_000) int length) {
        HashReading reading = SampleHashes.read(Arrays.copyOf(SOUND, length));

        if (length >= END + HardwareHash.TRAILER) {
            assertThat(reading).isInstanceOf(HashReading.Intact.class);
        } else if (length >= END + HardwareHash.LEAST_TRAILER) {
            assertThat(reading).isInstanceOf(HashReading.Mended.class);
        } else {
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            HashReading.Broken.class,
                            broken -> assertThat(broken.fault())
                                    .isIn(
                                            new HashFault(HashFault.Reason.TRUNCATED, length),
                                            new HashFault(HashFault.Reason.LEGACY_128, 0)));
        }
    }

    @Property
    void keepsEveryTextThatAHashCanHold(
            @ForAll @StringLength(max = 60) String serial, @ForAll @StringLength(max = 60) String model) {
        String stored = serial.replace("\0", "");
        HardwareHash hash = SampleHashes.intact(new HashWriter()
                .text(RecordType.SYSTEM_SERIAL_NUMBER, stored)
                .text(RecordType.SYSTEM_PRODUCT_NAME, model.replace("\0", ""))
                .bytes());

        byte[] bytes = stored.getBytes(UTF_8);
        assertThat(hash.systemSerialNumber()).isNotNull().hasSizeLessThanOrEqualTo(bytes.length);
        if (!stored.contains("\uFFFD") && stored.equals(new String(bytes, UTF_8))) {
            assertThat(hash.systemSerialNumber()).isEqualTo(stored);
        }
    }

    @Property
    void restoresEveryTextThatWasSent(@ForAll String text) {
        assertThat(SentHash.of(text).restored()).isEqualTo(text);
    }

    @Property
    void restoresEveryEncodedHashThatWasSent(@ForAll @Size(max = 200) byte[] bytes, @ForAll boolean padding) {
        Base64.Encoder encoder =
                padding ? Base64.getEncoder() : Base64.getEncoder().withoutPadding();
        String text = encoder.encodeToString(Arrays.copyOf(bytes, bytes.length + 7));

        assertThat(SentHash.of(text).restored()).isEqualTo(text);
    }

    @Provide
    Arbitrary<HashWriter> records() {
        Arbitrary<Integer> types = Arbitraries.integers().between(0, 40);
        Arbitrary<byte[]> payloads = Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
        return types.list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(20)
                .flatMap(kinds -> payloads.list().ofSize(kinds.size()).map(contents -> {
                    HashWriter writer = new HashWriter();
                    for (int i = 0; i < kinds.size(); i++) {
                        writer.record(kinds.get(i), contents.get(i));
                    }
                    return writer;
                }));
    }
}
