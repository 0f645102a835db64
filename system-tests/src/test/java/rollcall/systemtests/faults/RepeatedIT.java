package rollcall.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.client.Insistent;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.platform.SystemUnderTest;
import rollcall.systemtests.platform.ViewTables;

/** What is sent, delivered or read again changes nothing. Comes early, so that there is little to be read again. */
@Order(2)
class RepeatedIT {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String[] GROUPS = {"rollcall-validation", "rollcall-registry", "rollcall-status"};
    private static final String[] SERVICES = {"validation-service", "registry-service", "status-service"};

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final EventLog log = system.log();
    private final Chance chance = new Chance();

    @Test
    void tenTimesTheSameRequestAtOnceIsOneUpload() throws Exception {
        int rows = 300;
        SampleUpload sample = SampleUpload.of(new SampleDevices(chance.seed()), rows, SampleFormat.PARTNER_CENTER);
        Insistent client = new Insistent(system.gateway());
        ExecutorService clients = Executors.newFixedThreadPool(10);
        List<Acknowledgement> acknowledgements = new ArrayList<>();
        try {
            List<Future<Upload>> sent = new ArrayList<>();
            for (int number = 0; number < 10; number++) {
                sent.add(clients.submit(() -> client.upload("ten-at-once", sample, "the-one")));
            }
            for (Future<Upload> upload : sent) {
                acknowledgements.add(Acknowledgement.of(upload.get().awaitEnd(SOON), "the-one", rows));
            }
        } finally {
            clients.shutdownNow();
        }

        assertThat(acknowledgements).hasSize(10).containsOnly(acknowledgements.get(0));
        assertThat(system.gateway().get("/customers/ten-at-once/uploads").json().get("items"))
                .hasSize(1);
        Verified.history(system, "ten identical uploads at once, " + chance, acknowledgements);
    }

    @Test
    @Tag("nightly")
    void wholeTopicsDeliveredOnceMoreChangeNothing() {
        List<Acknowledgement> acknowledgements = Lives.lived(system.gateway(), "delivered-twice", chance.seed());
        Map<String, List<String>> before = tables();

        int copied = 0;
        for (Topic topic : TopicCatalogue.repeatable()) {
            List<ProducerRecord<byte[], byte[]>> again = log.read(topic).stream()
                    .map(record -> new ProducerRecord<>(
                            topic.name(),
                            record.partition(),
                            record.timestamp(),
                            record.key(),
                            record.value(),
                            record.headers()))
                    .toList();
            log.write(again);
            copied += again.size();
        }

        assertNothingChanged(before, copied + " records delivered once more", acknowledgements);
    }

    @Test
    @Tag("nightly")
    void everythingReadOnceMoreChangesNothing() throws Exception {
        List<Acknowledgement> acknowledgements = Lives.lived(system.gateway(), "read-twice", chance.seed());
        Map<String, List<String>> before = tables();

        for (String service : SERVICES) {
            system.stop(service);
        }
        for (String group : GROUPS) {
            system.groups().rewind(group);
        }
        // Where status-service goes on stands in the view itself.
        try (Connection database = system.database();
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE view.positions SET position = 0"))
                    .isPositive();
        }
        system.start(SERVICES);

        assertNothingChanged(before, "offsets of all services set to zero", acknowledgements);
    }

    private void assertNothingChanged(
            Map<String, List<String>> before, String what, List<Acknowledgement> acknowledgements) {
        for (String group : GROUPS) {
            system.groups().awaitRead(group);
        }
        // What validation told again came to the registry after it had read all there was, and so on.
        for (String group : GROUPS) {
            system.groups().awaitRead(group);
        }
        Map<String, List<String>> after = tables();
        before.forEach((table, lines) ->
                assertThat(after.get(table)).as(what + ": " + table).isEqualTo(lines));
        Verified.history(system, what + ", " + chance, acknowledgements);
    }

    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new HashMap<>(ViewTables.settled(system));
        tables.remove(ViewTables.POSITIONS);
        return tables;
    }
}
