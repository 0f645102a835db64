package rollcall.devices.hash;

import java.util.ArrayList;
import java.util.List;

/** Where the records of a sound hash lie. */
final class RecordIndex {
    static final int HEADER = 4;

    private static final Payload ABSENT = new Payload(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int end;
    private final int[] firstOfType;

    /**
     * @param end where the records end and the trailer begins
     * @param firstOfType the offset of the first record of each type we understand; 0 where there is none
     */
    RecordIndex(byte[] bytes, int end, int[] firstOfType) {
        this.bytes = bytes;
        this.end = end;
        this.firstOfType = firstOfType;
    }

    /** The first record of that type, or an empty payload. */
    Payload first(RecordType type) {
        int at = firstOfType[type.code()];
        return at == 0 ? ABSENT : payload(header(at), at);
    }

    List<Payload> all(RecordType type) {
        List<Payload> found = new ArrayList<>();
        for (int at = HEADER; at < end; at += header(at).u16(2)) {
            Payload header = header(at);
            if (header.u16(0) == type.code() && understands(header)) {
                found.add(payload(header, at));
            }
        }
        return found;
    }

    List<UnknownRecord> unknown() {
        List<UnknownRecord> found = new ArrayList<>();
        for (int at = HEADER; at < end; at += header(at).u16(2)) {
            Payload header = header(at);
            int type = header.u16(0);
            boolean told = understands(header) && (firstOfType[type] == at || RecordType.repeats(type));
            if (!told) {
                Payload payload = payload(header, at);
                found.add(new UnknownRecord(type, payload.copy(0, payload.length())));
            }
        }
        return List.copyOf(found);
    }

    private static boolean understands(Payload header) {
        return RecordType.understands(header.u16(0), header.u16(2) - HEADER);
    }

    private Payload header(int at) {
        return new Payload(bytes, at, HEADER);
    }

    private Payload payload(Payload header, int at) {
        return new Payload(bytes, at + HEADER, header.u16(2) - HEADER);
    }
}
