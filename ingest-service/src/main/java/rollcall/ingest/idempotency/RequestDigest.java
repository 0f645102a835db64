package rollcall.ingest.idempotency;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes two requests the same: the group tag they ask for and the content of each file, in order. Multipart
 * boundaries, file names and headers do not count: they differ between two sendings of the same thing.
 */
public final class RequestDigest {
    private final List<MessageDigest> parts = new ArrayList<>();

    /** The next part of the body, digested as it is read. Whoever reads it reads it to its end. */
    public InputStream part(InputStream content) {
        MessageDigest part = Digest.sha256();
        parts.add(part);
        return new DigestInputStream(content, part);
    }

    /**
     * SHA-256, in hex, of the parameter and the digests of all parts.
     *
     * @param groupTag as the request's address gives it
     */
    public String of(String groupTag) {
        List<String> texts = new ArrayList<>();
        texts.add(groupTag);
        for (MessageDigest part : parts) {
            texts.add(HexFormat.of().formatHex(part.digest()));
        }
        return Digest.of(texts.toArray(String[]::new));
    }
}
