package rollcall.devices.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Values that firmware holds where nobody filled in the real one. They name no device. */
public final class Placeholders {
    private static final UUID ALL_ZERO = new UUID(0, 0);
    private static final UUID ALL_F = new UUID(-1, -1);
    private static final Placeholders KNOWN = read("placeholders.txt");

    private final int version;
    private final Set<String> serialNumbers;
    private final Set<UUID> uuids;

    private Placeholders(int version, Set<String> serialNumbers, Set<UUID> uuids) {
        this.version = version;
        this.serialNumbers = serialNumbers;
        this.uuids = uuids;
    }

    /** The list's version: devices whose ids were made under another one may have other ids today. */
    public static int version() {
        return KNOWN.version;
    }

    /** Whether a serial number is one that many devices share, blank ones among them. */
    public static boolean isPlaceholder(String serialNumber) {
        String serial = serialNumber.strip();
        return repeatsOneCharacter(serial) || KNOWN.serialNumbers.contains(serial.toLowerCase(Locale.ROOT));
    }

    /** Whether a UUID is one that many devices share. */
    public static boolean isPlaceholder(UUID uuid) {
        return uuid.equals(ALL_ZERO) || uuid.equals(ALL_F) || KNOWN.uuids.contains(uuid);
    }

    private static boolean repeatsOneCharacter(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static Placeholders read(String resource) {
        int version = 0;
        Set<String> serialNumbers = new HashSet<>();
        Set<UUID> uuids = new HashSet<>();
        try (InputStream in = Placeholders.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] entry = line.split(" ", 2);
                switch (entry[0]) {
                    case "#" -> {}
                    case "version" -> version = Integer.parseInt(entry[1]);
                    case "serial" -> serialNumbers.add(entry[1].toLowerCase(Locale.ROOT));
                    case "uuid" -> uuids.add(UUID.fromString(entry[1]));
                    default -> throw new IllegalStateException(resource + " has a line that says nothing: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Placeholders(version, Set.copyOf(serialNumbers), Set.copyOf(uuids));
    }
}
