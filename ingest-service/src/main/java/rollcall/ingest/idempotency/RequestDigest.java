package rollcall.ingest.idempotency;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes two requests the same: what their addresses ask for and the content of each file, in order. Multipart
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
     * SHA-256, in hex, of the parameters and the digests of all parts.
     *
     * @param groupTag as the request's address gives it
     * @param updateExisting whether it asks for devices to take over what its rows say
     */
    public String of(String groupTag, boolean updateExisting) {
        List<String> texts = new ArrayList<>();
        texts.add(groupTag);
        if (updateExisting) {
            texts.add("update");
        }
        for (MessageDigest part : parts) {
            texts.add(HexFormat.of().formatHex(part.digest()));
        }
        return Digest.of(texts.toArray(String[]::new));
    }
}
