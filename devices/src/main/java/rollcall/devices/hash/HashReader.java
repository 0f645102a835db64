package rollcall.devices.hash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import rollcall.devices.hash.HashFault.Reason;

/** Goes through a hash from its first byte to its last and stops at the first thing that is wrong. */
final class HashReader {
    private static final byte[] MAGIC = {'O', 'A'};
    private static final byte[] TRAILER_HEAD = {'C', 'S', HardwareHash.TRAILER, 0};
    private static final int LENGTH_FIELD = 2;
    private static final int HEADER = RecordIndex.HEADER;
    private static final int LEGACY = 128;

    private final HashText sent;

    private HashReader(HashText sent) {
        this.sent = sent;
    }

    static HashReading read(SentHash hash) {
        if (hash.text().length() > HardwareHash.LONGEST_TEXT
                || Math.max(hash.length(), hash.bytes().length) > HardwareHash.LONGEST) {
            return broken(Reason.TOO_LONG, HardwareHash.LONGEST_TEXT);
        }
        HashText sent = hash.text().isEmpty()
                ? HashText.decoded(hash.bytes(), Math.max(hash.length(), hash.bytes().length))
                : HashText.of(hash.text());
        if (sent.wrongAt() >= 0) {
            return broken(Reason.BASE64, sent.wrongAt());
        }
        HashReading reading = new HashReader(sent).read();
        return sent.length() == LEGACY && reading instanceof HashReading.Broken
                ? broken(Reason.LEGACY_128, 0)
                : reading;
    }

    private HashReading read() {
        for (int i = 0; i < MAGIC.length && i < sent.length(); i++) {
            if (at(i) != MAGIC[i]) {
                return broken(Reason.MAGIC, i);
            }
        }
        if (sent.length() < HEADER) {
            return truncated();
        }
        int end = u16(LENGTH_FIELD);
        return end <= HEADER ? broken(Reason.LENGTH, LENGTH_FIELD) : records(end);
    }

    private HashReading records(int end) {
        int[] firstOfType = new int[RecordType.CODES];
        int at = HEADER;
        while (at < end) {
            if (at + HEADER > end) {
                return broken(Reason.RECORD, at);
            }
            if (at + HEADER > sent.length()) {
                return truncated();
            }
            int type = u16(at);
            int size = u16(at + 2);
            if (size < HEADER || at + size > end) {
                return broken(Reason.RECORD, at);
            }
            if (RecordType.understands(type, size - HEADER)) {
                if (firstOfType[type] == 0) {
                    firstOfType[type] = at;
                } else if (RecordType.identifies(type)) {
                    return broken(Reason.RECORD, at);
                }
            }
            at += size;
        }
        return at > sent.length() ? truncated() : trailer(end, firstOfType);
    }

    private HashReading trailer(int end, int[] firstOfType) {
        int present = Math.min(HardwareHash.TRAILER, sent.length() - end);
        if (present < HardwareHash.LEAST_TRAILER) {
            return truncated();
        }
        for (int i = 0; i < TRAILER_HEAD.length; i++) {
            if (at(end + i) != TRAILER_HEAD[i]) {
                return broken(Reason.CHECKSUM, end + i);
            }
        }
        byte[] whole = Arrays.copyOf(sent.bytes(), end + HardwareHash.TRAILER);
        byte[] digest = Sha256.of(whole, 0, end);
        int digestAt = end + TRAILER_HEAD.length;
        int digestBytes = present - TRAILER_HEAD.length;
        if (!Arrays.equals(digest, 0, digestBytes, whole, digestAt, digestAt + digestBytes)) {
            return broken(Reason.CHECKSUM, digestAt);
        }
        return present == HardwareHash.TRAILER
                ? padding(whole, end, firstOfType)
                : completed(whole, end, firstOfType, digest, digestBytes);
    }

    private HashReading padding(byte[] whole, int end, int[] firstOfType) {
        for (int i = whole.length; i < sent.bytes().length; i++) {
            if (sent.bytes()[i] != 0) {
                return broken(Reason.PADDING, i);
            }
        }
        if (sent.spare() != 0) {
            return broken(Reason.PADDING, sent.length());
        }
        return reading(new HardwareHash(whole, new RecordIndex(whole, end, firstOfType)), sent.mendings());
    }

    private HashReading completed(byte[] whole, int end, int[] firstOfType, byte[] digest, int digestBytes) {
        int digestAt = end + TRAILER_HEAD.length;
        int differing = (sent.spare() ^ digest[digestBytes] & 0xFF) >> 8 - sent.spareBits();
        // An encoder fills up the last character with zeros: only other bits can have been the device's.
        if (sent.spare() != 0 && differing != 0) {
            return broken(Reason.CHECKSUM, digestAt);
        }
        System.arraycopy(digest, 0, whole, digestAt, digest.length);
        Set<Mending> mendings = EnumSet.of(Mending.LOST_END);
        mendings.addAll(sent.mendings());
        return reading(new HardwareHash(whole, new RecordIndex(whole, end, firstOfType)), mendings);
    }

    private static HashReading reading(HardwareHash hash, Set<Mending> mendings) {
        return mendings.isEmpty()
                ? new HashReading.Intact(hash)
                : new HashReading.Mended(hash, new ArrayList<>(mendings));
    }

    private HashReading truncated() {
        return broken(Reason.TRUNCATED, sent.length());
    }

    private static HashReading broken(Reason reason, int offset) {
        return new HashReading.Broken(new HashFault(reason, offset));
    }

    private int u16(int at) {
        return at(at) & 0xFF | (at(at + 1) & 0xFF) << 8;
    }

    private byte at(int index) {
        return index < sent.bytes().length ? sent.bytes()[index] : 0;
    }
}
