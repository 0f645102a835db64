package rollcall.devices.sample;

import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * An endless, repeatable sequence of imaginary devices: the same seed and number give the same device, and no two of a
 * seed's first 2<sup>35</sup> devices share a serial number or product key.
 */
public final class SampleDevices implements Iterable<SampleDevice> {
    private static final int SERIAL_BITS = 35;
    private static final long SERIALS = 1L << SERIAL_BITS;
    private static final String SERIAL_ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
    private static final int BITS_PER_CHARACTER = 5;

    /** Neighbouring seeds must not share devices. */
    private static final long FAR_APART = 0x9E37_79B9_7F4A_7C15L;

    private final long seed;

    public SampleDevices(long seed) {
        this.seed = seed * FAR_APART;
    }

    /** The device of that number; the first has number 0. */
    public SampleDevice device(long number) {
        SplittableRandom random = new SplittableRandom(seed + number);
        SampleProduct[] products = SampleProduct.values();
        SampleProduct product = products[random.nextInt(products.length)];
        return new SampleDevice(
                product,
                product.serialPrefix + serialNumber(scattered(number, 0x5_DEEC_E66DL)),
                String.format("38%011d", scattered(number, 0x2_545F_4915L)),
                new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE),
                random.nextLong());
    }

    /** All devices from number 0 on; never ends. */
    @Override
    public Iterator<SampleDevice> iterator() {
        return new Iterator<>() {
            private long next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public SampleDevice next() {
                return device(next++);
            }
        };
    }

    /** Another number for each number, by steps that can all be taken back. */
    private long scattered(long number, long odd) {
        long product = (number + seed) * odd & SERIALS - 1;
        return (product ^ product >>> 17) * odd & SERIALS - 1;
    }

    private static String serialNumber(long scattered) {
        char[] characters = new char[SERIAL_BITS / BITS_PER_CHARACTER];
        long rest = scattered;
        for (int i = 0; i < characters.length; i++) {
            characters[i] = SERIAL_ALPHABET.charAt((int) rest & SERIAL_ALPHABET.length() - 1);
            rest >>>= BITS_PER_CHARACTER;
        }
        return new String(characters);
    }
}
