package rollcall.ingest.idempotency;

/**
 * By what a client's requests are recognized as one.
 *
 * @param digest SHA-256, in hex, of customer, submitter and the key itself; empty if the client sent no key
 * @param strict whether another request with this key is refused; else it is another upload
 */
public record ClientKey(String digest, boolean strict) {
    /** A request that is never recognized again. */
    public static final ClientKey NONE = new ClientKey("", false);

    /** The header {@code Idempotency-Key}: one key, one request. */
    public static ClientKey idempotencyKey(String customer, String submitter, String key) {
        return new ClientKey(Digest.of("idempotency-key", customer, submitter, key), true);
    }

    /**
     * The header {@code MS-RequestId}, the same on each automatic retry. Clients use one id for several calls: method and
     * path belong to the key, and other bytes under it are another upload.
     */
    public static ClientKey requestId(String customer, String submitter, String method, String path, String requestId) {
        return new ClientKey(Digest.of("request-id", customer, submitter, method, path, requestId), false);
    }

    public boolean isAbsent() {
        return digest.isEmpty();
    }
}
