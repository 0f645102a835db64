package rollcall.devices.hash;

import java.util.Arrays;

/**
 * A record nobody could tell us the meaning of: of a type we do not know, shorter than the layout of its type, or the
 * second of a type that stands once.
 *
 * @param type the number in its header
 * @param payload what it holds, without the header
 */
public record UnknownRecord(int type, byte[] payload) {
    @Override
    public boolean equals(Object other) {
        return other instanceof UnknownRecord that && type == that.type && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return "UnknownRecord[type " + type + ", " + payload.length + " bytes]";
    }
}
