package rollcall.cli.files;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rollcall.cli.console.Common;
import rollcall.cli.console.Details;
import rollcall.cli.console.Format;
import rollcall.cli.console.Listing;

/** An inventory for people: each part of the machine below its title. */
final class InventoryText {
    private InventoryText() {}

    static void print(Map<String, Object> inventory, Common common, Format format) throws IOException {
        if (format == Format.CSV) {
            asTable(inventory, common);
            return;
        }
        String between = "";
        for (Map.Entry<String, Object> part : inventory.entrySet()) {
            common.out().println(between + title(part.getKey()));
            Details details = new Details();
            each(part.getValue(), (name, value) -> details.fact("  " + title(name), value));
            details.print(common.out());
            between = "\n";
        }
    }

    private static void asTable(Map<String, Object> inventory, Common common) throws IOException {
        Listing listing = Listing.open(common, Format.CSV, List.of("part", "fact", "value"));
        for (Map.Entry<String, Object> part : inventory.entrySet()) {
            each(
                    part.getValue(),
                    (name, value) -> listing.item(List.of(part.getKey(), name, value.toString()), inventory));
        }
        listing.end();
    }

    private interface Fact {
        void told(String name, Object value) throws IOException;
    }

    private static void each(Object part, Fact fact) throws IOException {
        if (part instanceof Map<?, ?> facts) {
            for (Map.Entry<?, ?> entry : facts.entrySet()) {
                fact.told(entry.getKey().toString(), entry.getValue());
            }
        } else if (part instanceof List<?> several) {
            for (Object one : several) {
                each(one, fact);
            }
        }
    }

    /** {@code serialNumber} as people write it. */
    private static String title(String name) {
        String spaced = name.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
