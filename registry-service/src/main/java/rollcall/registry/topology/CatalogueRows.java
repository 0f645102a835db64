package rollcall.registry.topology;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.devices.identity.NearKey;
import rollcall.devices.identity.RowKey;
import rollcall.events.DeviceAccepted;
import rollcall.registry.catalogue.Search;
import rollcall.registry.catalogue.Search.Result.Elsewhere;
import rollcall.registry.catalogue.Search.Result.Found;
import rollcall.registry.claim.Misses;
import rollcall.registry.topology.WaitingRows.Waiting;
import rollcall.streams.PromptCommit;
import rollcall.streams.Telling;

/**
 * Rows that only the catalogue can prove: looked up, kept waiting for an entry that is on its way, and given up when none
 * comes. While one waits, no other waits for it.
 */
final class CatalogueRows {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int AT_ONCE = 400;

    /** Several times as long as all entries take that may lie before one. */
    private static final Duration UNTIL_DECIDED = Duration.ofMinutes(2);

    private final ProcessingContext context;
    private final Telling telling;
    private final Search search;
    private final WaitingRows waiting;
    private final Misses misses;
    private final Duration patience;
    private final PromptCommit promptCommit;
    private final Consumer<Record<String, DeviceAccepted>> decide;

    /**
     * To be made where the processor is initialized.
     *
     * @param patience how long a row may wait
     * @param decide takes the rows whose device is found
     */
    CatalogueRows(
            ProcessingContext context,
            Telling telling,
            Search search,
            WaitingRows waiting,
            Misses misses,
            Duration patience,
            PromptCommit promptCommit,
            Consumer<Record<String, DeviceAccepted>> decide) {
        this.context = context;
        this.telling = telling;
        this.search = search;
        this.waiting = waiting;
        this.misses = misses;
        this.patience = patience;
        this.promptCommit = promptCommit;
        this.decide = decide;
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::giveUp);
    }

    void process(Record<String, DeviceAccepted> row) {
        if (misses.remembers(row.value().getRow())) {
            tellMissed(row);
        } else if (!isFound(row)) {
            waiting.add(row, context.currentSystemTimeMs() + patience(row).toMillis());
        }
    }

    /**
     * Where a product key is known to name a device, that device's entry is on the log already, behind whatever else is
     * being published.
     */
    private Duration patience(Record<String, DeviceAccepted> row) {
        boolean onItsWay = row.value().getProof().equals(Search.BY_CATALOGUE);
        return onItsWay && patience.compareTo(UNTIL_DECIDED) < 0 ? UNTIL_DECIDED : patience;
    }

    /** To be called when the entry of that key has changed. */
    void wake(String key) {
        for (Waiting row : waiting.awaiting(key)) {
            if (isFound(row.row())) {
                waiting.remove(row);
            }
        }
    }

    private boolean isFound(Record<String, DeviceAccepted> row) {
        Search.Result result = search.find(row.value());
        if (result instanceof Found found) {
            decide.accept(row.withValue(found.row()));
            return true;
        }
        if (result instanceof Elsewhere elsewhere) {
            tell(row, RegistryTopology.RESOLVED, elsewhere.row().getDeviceId(), elsewhere.row());
            return true;
        }
        return false;
    }

    private void giveUp(long now) {
        for (Waiting row : waiting.due(now, AT_ONCE)) {
            waiting.remove(row);
            misses.remember(row.row().value());
            tellMissed(row.row());
            promptCommit.afterRecord();
        }
    }

    private void tellMissed(Record<String, DeviceAccepted> record) {
        DeviceAccepted row = Search.asAccepted(record.value());
        String submitter = row.getRow().getSubmitter();
        NearKey key = new RowKey(row.getDeviceId()).isProductKey()
                ? NearKey.ofProductKey(submitter, row.getProductKey())
                : NearKey.of(submitter, row.getManufacturer(), row.getModel(), row.getSerialNumber());
        tell(record, RegistryTopology.MISSED, key.value(), row);
    }

    private void tell(Record<String, DeviceAccepted> from, String sink, String key, DeviceAccepted row) {
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(from, sink, key, row, registrationId, registrationId);
    }
}
