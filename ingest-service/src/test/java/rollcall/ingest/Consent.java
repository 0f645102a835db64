package rollcall.ingest;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import rollcall.events.Relationship;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.TopicCatalogue;

/** Says how partners and customers stand, as the registry does. */
final class Consent implements AutoCloseable {
    private final KafkaProducer<String, SpecificRecord> log;

    Consent() {
        EventSerdes.allowOurEvents();
        Map<String, Object> settings = Surroundings.backbone().clientSettings();
        settings.put("bootstrap.servers", Surroundings.backbone().bootstrapServers());
        log = new KafkaProducer<>(
                settings,
                new StringSerializer(),
                EventSerdes.<SpecificRecord>of(settings).serializer());
    }

    /** @param through the reseller of a distributor; else empty */
    void tell(String partner, String through, String customer, String state)
            throws ExecutionException, InterruptedException {
        Relationship relationship = Relationship.newBuilder()
                .setPartner(partner)
                .setKind(through.isEmpty() ? "oem" : "distributor")
                .setThrough(through)
                .setCustomer(customer)
                .setState(state)
                .setVersion(1)
                .setChangedAt(Instant.EPOCH)
                .build();
        log.send(new ProducerRecord<>(TopicCatalogue.RELATIONSHIPS.name(), partner + '/' + customer, relationship))
                .get();
    }

    @Override
    public void close() {
        log.close();
    }
}
