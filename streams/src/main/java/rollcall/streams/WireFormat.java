package rollcall.streams;

import java.nio.ByteBuffer;

/** Confluent's wire format: a zero, the id of the writer's schema in four bytes, the Avro body. */
final class WireFormat {
    static final int BODY = 5;

    private static final int ID = 1;
    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** Refuses what cannot be such a record. */
    static void check(byte[] value) {
        if (value.length < BODY) {
            throw new UnreadableRecord("the value has only " + value.length + " bytes");
        }
        if (value[0] != MAGIC) {
            throw new UnreadableRecord("the value starts with " + value[0] + " instead of the magic byte 0");
        }
    }

    static int schemaId(byte[] value) {
        return ByteBuffer.wrap(value).getInt(ID);
    }
}
