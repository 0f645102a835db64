package rollcall.ingest.idempotency;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;

/** How an upload is identified. */
public final class UploadId {
    private static final UUID NAMESPACE = UUID.fromString("3f3c2c0a-6f0e-5c3d-9a53-6b1f2a8f1d5e");

    private UploadId() {}

    /**
     * A UUID of version 5 (<a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.5">RFC 9562</a>) of customer,
     * submitter, key and request digest: the same for each repetition, on every instance. A fresh one without a key.
     */
    public static UUID of(String customer, String submitter, ClientKey key, String requestDigest) {
        return key.isAbsent() ? UUID.randomUUID() : named(customer, submitter, key.digest(), requestDigest);
    }

    private static UUID named(String... names) {
        MessageDigest sha1 = Digest.algorithm("SHA-1");
        sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        ByteBuffer hash = ByteBuffer.wrap(Digest.over(sha1, names));
        long version5 = hash.getLong() & ~0xF000L | 0x5000L;
        long ietfVariant = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(version5, ietfVariant);
    }
}
