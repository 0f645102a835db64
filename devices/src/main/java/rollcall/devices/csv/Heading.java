package rollcall.devices.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import rollcall.devices.row.Column;
import rollcall.words.Language;

/**
 * What a heading means, in whatever spelling it circulates: capitals, blanks, underscores and the like do not count.
 *
 * <p>Sources: learn.microsoft.com/en-us/autopilot/add-devices (script and Intune);
 * learn.microsoft.com/en-us/partner-center/autopilot
 * (Partner Center, in several capitalizations); github.com/MicrosoftDocs/microsoft-365-docs, folder managed-desktop (its
 * own files, the tracking numbers, and the Configuration Manager headings that it has people rename).
 *
 * @param column the column it names; empty if we know it and read nothing from it
 * @param besideDeviceId whether we know it only in our own export, which {@link #hasDeviceId} tells
 */
record Heading(Optional<Column> column, boolean besideDeviceId) {
    /** No known heading is longer, so a cell that is longer need not be looked at. */
    static final int LONGEST = 64;

    private static final Set<String> DEVICE_ID = Arrays.stream(Language.values())
            .map(language -> key(OwnColumn.DEVICE_ID.title(language.locale())))
            .collect(Collectors.toSet());
    private static final Map<String, Heading> KNOWN = new HashMap<>();
    private static final Map<String, String> TITLES = new HashMap<>();

    static {
        knows(Column.SERIAL_NUMBER, "Device Serial Number", "Serial Number");
        knows(Column.PRODUCT_KEY, "Windows Product ID", "Product Key", "PKID", "Product Key ID");
        knows(Column.HARDWARE_HASH, "Hardware Hash");
        knows(Column.MANUFACTURER, "Manufacturer name", "Manufacturer", "OEM Manufacturer Name");
        knows(Column.MODEL, "Device model", "Model", "Model Name");
        knows(Column.GROUP_TAG, "Group Tag");
        knows(Column.ASSIGNED_USER, "Assigned User");
        // The customer's own tracking, which Managed Desktop took along and never read.
        ignores("Order ID", "Purchase ID");
        for (OwnColumn own : OwnColumn.values()) {
            for (Language language : Language.values()) {
                KNOWN.put(key(own.title(language.locale())), new Heading(Optional.empty(), own.besideDeviceId()));
            }
        }
    }

    private static void knows(Column column, String... spellings) {
        for (String spelling : spellings) {
            KNOWN.put(key(spelling), new Heading(Optional.of(column), false));
            TITLES.put(key(spelling), spelling);
        }
    }

    private static void ignores(String... spellings) {
        for (String spelling : spellings) {
            KNOWN.put(key(spelling), new Heading(Optional.empty(), false));
        }
    }

    static Optional<Heading> of(String cell) {
        return cell.length() > LONGEST ? Optional.empty() : Optional.ofNullable(KNOWN.get(key(cell)));
    }

    /** Whether it is the header of an export of ours. */
    static boolean hasDeviceId(List<String> cells) {
        return cells.stream().anyMatch(cell -> cell.length() <= LONGEST && DEVICE_ID.contains(key(cell)));
    }

    /** The known heading that a misspelled one probably stands for. */
    static Optional<String> nearest(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        String key = key(cell);
        String best = "";
        int least = Math.max(2, key.length() / 3) + 1;
        for (String known : new TreeSet<>(TITLES.keySet())) {
            int distance = LevenshteinDistance.getDefaultInstance().apply(key, known);
            if (distance < least && distance < known.length() / 2) {
                least = distance;
                best = TITLES.get(known);
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** All columns as the field's own tools head them. */
    static String titles() {
        return Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining(", "));
    }

    /**
     * Letters and digits alone, in small letters: also drops the byte order mark of a file that was appended. Control
     * characters stay, since no heading has them.
     */
    static String key(String cell) {
        StringBuilder key = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            boolean control = Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0;
            if (control || Character.isLetterOrDigit(character)) {
                key.append(Character.toLowerCase(character));
            }
        }
        return key.toString();
    }
}
