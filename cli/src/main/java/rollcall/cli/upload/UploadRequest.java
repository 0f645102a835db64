package rollcall.cli.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How files are to be taken.
 *
 * @param customer for whom
 * @param groupTag of rows without one; null if the address names none
 * @param onExisting {@code report} or {@code update}; null for what the API does by itself
 * @param again whether a file that was sent before is another upload
 */
record UploadRequest(String customer, String groupTag, String onExisting, boolean again) {
    private static final int BUFFER = 1 << 20;

    /**
     * The path and query of the call.
     *
     * @param more what else stands in the query
     */
    String path(String... more) {
        List<String> query = new ArrayList<>(List.of(more));
        if (groupTag != null) {
            query.add("groupTag=" + encoded(groupTag));
        }
        if (onExisting != null) {
            query.add("onExisting=" + encoded(onExisting.toLowerCase(Locale.ROOT)));
        }
        String address = "/v1/customers/" + encoded(customer) + "/deviceBatches";
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    static String mediaType(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? "application/json"
                : "text/csv";
    }

    /**
     * By which the API knows that it is the same request: a digest of what is asked for and of the file's content, so that
     * neither the file's name nor the moment matters.
     */
    String key(Path file) throws IOException {
        if (again) {
            return UUID.randomUUID().toString();
        }
        MessageDigest digest = sha256();
        for (String part : List.of(customer, String.valueOf(groupTag), String.valueOf(onExisting))) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            int count = 0;
            while (count >= 0) {
                count = content.read(buffer);
            }
        }
        return "file-" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
