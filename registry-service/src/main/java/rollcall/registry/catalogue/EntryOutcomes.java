package rollcall.registry.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import rollcall.devices.row.Column;
import rollcall.events.CatalogueEntryDecided;
import rollcall.events.CatalogueEntryReceived;
import rollcall.registry.catalogue.Ruling.Conflict;
import rollcall.registry.catalogue.Ruling.Published;
import rollcall.words.Saying;
import rollcall.words.Words;

/** Rulings as events. */
public final class EntryOutcomes {
    /** Something else counts. */
    public static final String CONFLICT = "CATALOGUE_CONFLICT";

    private static final Words WORDS = Words.beside(EntryOutcomes.class, "entries");

    private EntryOutcomes() {}

    public static CatalogueEntryDecided decided(CatalogueEntryReceived entry, Ruling ruling, Instant at) {
        CatalogueEntryDecided.Builder decided = CatalogueEntryDecided.newBuilder()
                .setPublicationId(entry.getPublicationId())
                .setEntryNumber(entry.getEntryNumber())
                .setLine(entry.getLine())
                .setPartner(entry.getPartner())
                .setDeviceId(entry.getDeviceId())
                .setRequestId(entry.getRequestId())
                .setDecidedAt(at);
        if (ruling instanceof Conflict conflict) {
            return conflict(decided, conflict.column()).build();
        }
        return decided.setOutcome(ruling instanceof Published ? "published" : "unchanged")
                .build();
    }

    private static CatalogueEntryDecided.Builder conflict(CatalogueEntryDecided.Builder decided, Column column) {
        return decided.setOutcome("conflict")
                .setCode(CONFLICT)
                .setColumn(column.title())
                .setMessage(message(column.title()).in(Locale.ENGLISH))
                .setAdvice(advice(column.title()).in(Locale.ENGLISH));
    }

    /** What is said of a conflict in the column of that heading. */
    public static Saying message(String column) {
        return WORDS.say(key(column) + ".message", Map.of("column", column));
    }

    /** What to do about it. */
    public static Saying advice(String column) {
        return WORDS.say(key(column) + ".advice");
    }

    private static String key(String column) {
        return CONFLICT + (column.equals(Column.PRODUCT_KEY.title()) ? ".PRODUCT_KEY" : ".OTHERWISE");
    }
}
