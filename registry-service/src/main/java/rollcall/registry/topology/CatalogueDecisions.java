package rollcall.registry.topology;

import java.time.temporal.ChronoUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.devices.identity.NearKey;
import rollcall.devices.identity.RowKey;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryReceived;
import rollcall.events.CatalogueNear;
import rollcall.registry.catalogue.Cataloguing;
import rollcall.registry.catalogue.EntryOutcomes;
import rollcall.registry.catalogue.Ruling;
import rollcall.registry.catalogue.Ruling.Published;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/**
 * Decides each entry: under its product key first, and then, on the same topic, under its device. Rows that wait for it
 * are told where they wait.
 */
final class CatalogueDecisions implements Processor<String, CatalogueEntryReceived, String, SpecificRecord> {
    private final StreamParts parts;
    private ProcessorContext<String, SpecificRecord> context;
    private Telling telling;
    private Cataloguing cataloguing;
    private PromptCommit promptCommit;

    CatalogueDecisions(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        telling = new Telling(context, RegistryTopology.SERVICE);
        cataloguing = new Cataloguing(
                new StoredProductKeys(context.getStateStore(CatalogueNodes.PRODUCT_KEYS)),
                new StoredCatalogue(context.getStateStore(CatalogueNodes.CATALOGUE)),
                parts.clock());
        promptCommit = new PromptCommit(context);
    }

    @Override
    public void process(Record<String, CatalogueEntryReceived> record) {
        // The time it was read with is only its place in the queue.
        Record<String, CatalogueEntryReceived> entry = record.withTimestamp(context.currentSystemTimeMs());
        if (new RowKey(entry.key()).isProductKey()) {
            cataloguing
                    .bind(entry.key(), entry.value())
                    .ifPresentOrElse(conflict -> tellDecided(entry, conflict), () -> handOn(entry));
        } else {
            Ruling ruling = cataloguing.decide(entry.value());
            if (ruling instanceof Published published) {
                tellPublished(entry, published);
            }
            tellDecided(entry, ruling);
        }
        promptCommit.afterRecord();
    }

    private void handOn(Record<String, CatalogueEntryReceived> entry) {
        context.forward(entry.withValue(cataloguing.named(entry.value())), RegistryTopology.DECIDE);
        tell(entry, CatalogueNodes.BY_DEVICE, entry.value().getDeviceId(), entry.value(), id(entry.value()));
    }

    private void tellPublished(Record<String, CatalogueEntryReceived> entry, Published published) {
        if (published.again()) {
            return;
        }
        String deviceId = published.device().getDeviceId();
        String version = deviceId + '@' + published.device().getVersion();
        context.forward(entry.withValue(published.device()), RegistryTopology.DECIDE);
        tell(entry, CatalogueNodes.PUBLISHED, deviceId, published.device(), version);
        tellNear(entry, published.device(), version);
        if (!entry.value().getProductKey().isEmpty()) {
            String key = RowKey.ofProductKey(entry.value().getProductKey()).value();
            tell(entry, CatalogueNodes.KEYS_PUBLISHED, key, cataloguing.named(entry.value()), key);
        }
    }

    private void tellNear(Record<String, ?> from, CatalogueDevice device, String version) {
        NearKey key =
                NearKey.of(device.getPartner(), device.getManufacturer(), device.getModel(), device.getSerialNumber());
        CatalogueNear near = new CatalogueNear(
                device.getDeviceId(),
                device.getPartner(),
                device.getManufacturer(),
                device.getModel(),
                device.getSerialNumber());
        tell(from, CatalogueNodes.NEAR, key.value(), near, version);
    }

    private void tellDecided(Record<String, CatalogueEntryReceived> entry, Ruling ruling) {
        SpecificRecord decided = EntryOutcomes.decided(
                entry.value(), ruling, parts.clock().instant().truncatedTo(ChronoUnit.MILLIS));
        tell(entry, CatalogueNodes.DECIDED, id(entry.value()), decided, id(entry.value()));
    }

    private void tell(Record<String, ?> from, String sink, String key, SpecificRecord event, String id) {
        telling.tell(from, sink, key, event, id);
    }

    private static String id(CatalogueEntryReceived entry) {
        return entry.getPublicationId() + ':' + entry.getEntryNumber();
    }
}
