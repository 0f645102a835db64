package rollcall.registry.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import rollcall.events.CommandDecided;
import rollcall.events.ConflictSettlement;
import rollcall.http.Refusal;
import rollcall.schemas.TopicCatalogue;

class CommandsTest {
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private Serializer<SpecificRecord> events = (topic, event) -> new byte[0];

    @Test
    void tellsWhatTheTopologyDecided() throws Exception {
        Commands commands = new Commands(producer, events);
        CompletableFuture<Optional<CommandDecided>> decided = send(commands);

        commands.decided("another", decision("another"));
        commands.decided("c-1", decision("c-1"));

        assertThat(decided.get()).contains(decision("c-1"));
    }

    @Test
    void aCommandThatDoesNotReachTheLogIsRefusedForTheMoment() {
        CompletableFuture<?> decided = send(new Commands(producer, events));
        producer.errorNext(new TimeoutException("no broker"));

        assertRefusedForTheMoment(decided);
    }

    @Test
    void aCommandThatNoProducerTakesIsRefusedForTheMoment() {
        producer.sendException = new TimeoutException("no room");

        assertRefusedForTheMoment(send(new Commands(producer, events)));
    }

    @Test
    void aCommandThatCannotBeWrittenForWantOfTheSchemaRegistryIsRefusedForTheMoment() {
        events = (topic, event) -> {
            throw new SerializationException(new SocketTimeoutException("no registry"));
        };

        assertRefusedForTheMoment(send(new Commands(producer, events)));
    }

    private static void assertRefusedForTheMoment(CompletableFuture<?> decided) {
        assertThatThrownBy(decided::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(503));
    }

    private static CompletableFuture<Optional<CommandDecided>> send(Commands commands) {
        return commands.send(TopicCatalogue.CONFLICTS_SETTLEMENTS, "anchor", "c-1", settlement());
    }

    private static ConflictSettlement settlement() {
        return ConflictSettlement.newBuilder()
                .setCommandId("c-1")
                .setConflictId("conflict")
                .setAnchor("anchor")
                .setDecision("keep")
                .setReason("bought")
                .setEvidence("invoice 7")
                .setBy("operator")
                .setPerson("")
                .setClient("console")
                .setRequestId("r-1")
                .setCorrelationId("r-1")
                .setAt(Instant.EPOCH)
                .build();
    }

    private static CommandDecided decision(String id) {
        return CommandDecided.newBuilder()
                .setCommandId(id)
                .setOutcome("done")
                .setCode("")
                .setDetail("")
                .setAt(Instant.EPOCH)
                .build();
    }
}
