package rollcall.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts texts with AES-256-GCM, each bound to what it is about: moved elsewhere, it opens no more. */
public final class Sealing {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys;
    private final String current;
    private final SecureRandom random = new SecureRandom();

    private Sealing(Map<String, SecretKey> keys, String current) {
        this.keys = Map.copyOf(keys);
        this.current = current;
    }

    /** A sealed text, and the key that opens it. */
    public record Sealed(String keyId, String text) {}

    static Sealing with(Map<String, String> keys, String current) {
        Map<String, SecretKey> made = new HashMap<>();
        keys.forEach((id, text) -> made.put(id, key(id, text)));
        String chosen =
                current.isEmpty() && keys.size() == 1 ? keys.keySet().iterator().next() : current;
        if (!made.containsKey(chosen)) {
            throw new IllegalArgumentException("rollcall.webhooks.key has to name one of rollcall.webhooks.keys");
        }
        return new Sealing(made, chosen);
    }

    private static SecretKey key(String id, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException noBase64) {
            // Told below, and not quoted: it may be a key all the same.
        }
        throw new IllegalArgumentException("rollcall.webhooks.keys." + id + " has to be 32 bytes in Base64");
    }

    /** @param about what the text belongs to */
    public Sealed seal(String text, String about) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.get(current), nonce, about).doFinal(text.getBytes(UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new Sealed(current, Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException if its key is not here, or it was not sealed so about that */
    public String open(Sealed sealed, String about) {
        SecretKey key = keys.get(sealed.keyId());
        if (key == null) {
            throw new IllegalArgumentException("the key that sealed it is not among rollcall.webhooks.keys");
        }
        byte[] all = Base64.getDecoder().decode(sealed.text());
        if (all.length < NONCE_BYTES) {
            throw new IllegalArgumentException("it was never sealed");
        }
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        try {
            return new String(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES),
                    UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalArgumentException("it was sealed otherwise", changed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(UTF_8));
        return cipher;
    }
}
