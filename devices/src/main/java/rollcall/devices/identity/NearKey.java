package rollcall.devices.identity;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What two descriptions of one device have in common where one of them was typed carelessly: capitals, blanks around a
 * value, leading zeros and which of the three columns a value stands in make no difference. The organization is part of
 * it, for nobody is told what is near in the catalogue of another.
 *
 * @param value {@code near:<32 hexadecimal digits>}
 */
public record NearKey(String value) {
    private static final String PREFIX = "near:";

    public NearKey {
        if (!Hex32.follows(PREFIX, value)) {
            throw new IllegalArgumentException("not a near key");
        }
    }

    /** The key under which that organization's entry is found by its row, and its row by its entry. */
    public static NearKey of(String organization, String manufacturer, String model, String serialNumber) {
        Digest digest = new Digest().with(organization);
        Stream.of(manufacturer, model, serialNumber)
                .map(NearKey::careless)
                .sorted()
                .forEach(digest::with);
        return new NearKey(PREFIX + digest.hex());
    }

    /** A key under which nothing is found: of a row that names only a product key. */
    public static NearKey ofProductKey(String organization, String productKey) {
        return new NearKey(
                PREFIX + new Digest().with(organization).with(productKey).hex());
    }

    /** A value as it counts here. */
    public static String careless(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        int zeros = 0;
        while (zeros < upper.length() && upper.charAt(zeros) == '0') {
            zeros++;
        }
        return upper.substring(zeros);
    }

    @Override
    public String toString() {
        return value;
    }
}
