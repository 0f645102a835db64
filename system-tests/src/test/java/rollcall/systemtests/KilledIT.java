package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.faults.Chance;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;

/** kill -9 in the middle of an upload: every row still has exactly one outcome, though ingest sent some of them twice. */
class KilledIT {
    private static final int ROWS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(2);
    private static final String[] KEY = {"Idempotency-Key", "the-one"};

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();
    private final EventLog log = system.log();
    private final Chance chance = new Chance();

    @Test
    void eachServiceKilledInTheMiddleOfAnUploadWhoseClientTriesAgain() {
        String customer = "killed";
        CompletableFuture<Answer> cut = CompletableFuture.supplyAsync(() -> upload(customer));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> latest(customer).at("/counts/registered").asInt() > 0);
        int pending = latest(customer).at("/counts/pending").asInt();
        system.kill("ingest-service");
        system.kill("registry-service");
        assertThat(cut.handle((answer, failure) -> failure != null || answer.status() >= 500)
                        .join())
                .as("the first request was cut")
                .isTrue();
        chance.pause(BETWEEN_KILLS);
        system.kill("validation-service");
        chance.pause(BETWEEN_KILLS);
        system.kill("status-service");

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> upload(customer).status() == 202);
        Upload upload = Upload.acknowledged(gateway, customer, upload(customer)).awaitEnd(PATIENCE);

        assertThat(pending).as("rows pending when the registry was killed").isPositive();
        assertEachRowEndedOnce(upload);
        assertThat(gateway.get("/customers/" + customer + "/uploads").json().get("items"))
                .hasSize(1);
        Verified.history(system, "each service killed, " + chance, List.of(Acknowledgement.of(upload, KEY[1], ROWS)));
    }

    private Answer upload(String customer) {
        SampleUpload sample = SampleUpload.of(new SampleDevices(customer.hashCode()), ROWS, SampleFormat.PARTNER_CENTER)
                .damaged(100, List.of(SampleDefect.TRUNCATED_HASH, SampleDefect.DUPLICATE));
        return gateway.upload(customer, sample, KEY);
    }

    /** The customer's latest upload as the view has it, if it has one. */
    private JsonNode latest(String customer) {
        return gateway.get("/customers/" + customer + "/uploads").json().at("/items/0");
    }

    private void assertEachRowEndedOnce(Upload upload) {
        JsonNode view = upload.json();
        int broken = ROWS / 100;
        assertThat(view.at("/counts/registered").asInt()).as(view.toString()).isEqualTo(ROWS - broken);
        assertThat(view.at("/counts/rejected").asInt()).isEqualTo(broken / 2);
        assertThat(view.at("/counts/refused").asInt()).isEqualTo(broken / 2);

        assertThat(Set.copyOf(outcomes(upload))).hasSize(ROWS);
        assertThat(outcomes(upload).stream().distinct().map(Outcome::registrationId))
                .doesNotHaveDuplicates();
    }

    /** One event's word on a row. */
    private record Outcome(String topic, String registrationId) {}

    private List<Outcome> outcomes(Upload upload) {
        return Stream.of(
                        TopicCatalogue.DEVICES_REJECTED,
                        TopicCatalogue.DEVICES_REGISTERED,
                        TopicCatalogue.DEVICES_REFUSED)
                .flatMap(topic -> registrations(topic, upload).map(row -> new Outcome(topic.name(), row)))
                .toList();
    }

    private Stream<String> registrations(Topic topic, Upload upload) {
        return log.events(topic).stream()
                .map(event -> (GenericRecord) event.get("row"))
                .filter(row -> row.get("uploadId").toString().equals(upload.id()))
                .map(row -> row.get("registrationId").toString());
    }
}
