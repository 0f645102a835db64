package rollcall.validation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.validation.topology.SentRows.device;
import static rollcall.validation.topology.SentRows.row;
import static rollcall.validation.topology.SentRows.withHash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRejected;
import rollcall.events.DeviceUploaded;
import rollcall.events.RowFinding;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.DriverFixture;

class ValidationTopologyTest {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    @TempDir
    Path stateDirectory;

    private DriverFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DriverFixture(
                (topology, parts) -> ValidationTopology.addTo(topology, parts, JUDGE), stateDirectory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void isDescribedByTheGoldenFile() throws IOException {
        assertThat(ValidationTopology.addTo(new Topology(), fixture.parts(), JUDGE)
                        .describe()
                        .toString())
                .isEqualToIgnoringNewLines(golden());
    }

    @Test
    void acceptsASoundRowUnderItsDeviceAndTellsWhatTheHashSays() {
        uploaded().pipeInput("key", row(1));

        TestRecord<String, SpecificRecord> told = accepted().readRecord();
        DeviceAccepted accepted = (DeviceAccepted) told.value();
        assertThat(told.key()).startsWith("dev:").isEqualTo(accepted.getDeviceId());
        assertThat(accepted.getRow()).isEqualTo(row(1).getRow());
        assertThat(accepted.getProof()).isEqualTo("hash");
        assertThat(accepted.getSerialNumber()).isEqualTo(device(1).serialNumber());
        assertThat(accepted.getFacts().getSmbiosUuid())
                .isEqualTo(device(1).smbiosUuid().toString());
        assertThat(accepted.getHashDigest()).hasSize(64);
        assertThat(accepted.getAcceptedAt()).isEqualTo(DriverFixture.NOW);
        assertThat(rejected().isEmpty()).isTrue();
    }

    @Test
    void asksACustomerForAHashAndAPartnerForNone() {
        DeviceUploaded own = withTuple(DeviceUploaded.newBuilder(row(1)));
        DeviceUploaded sold = DeviceUploaded.newBuilder(own)
                .setRow(RowRef.newBuilder(own.getRow())
                        .setSubmitter("northwind")
                        .build())
                .build();
        uploaded().pipeInput("key", own);
        uploaded().pipeInput("key", sold);

        assertThat(((DeviceRejected) rejected().readValue()).getFaults())
                .extracting(RowFinding::getCode)
                .containsExactly("HASH_REQUIRED");
        DeviceAccepted accepted = (DeviceAccepted) accepted().readValue();
        assertThat(accepted.getRow().getSubmitter()).isEqualTo("northwind");
        assertThat(accepted.getProof()).isEmpty();
    }

    private static DeviceUploaded withTuple(DeviceUploaded.Builder row) {
        return row.setHardwareHash(ByteBuffer.allocate(0))
                .setHardwareHashLength(0)
                .setHardwareHashText("")
                .setManufacturer("Contoso")
                .setModel("Pad 5")
                .build();
    }

    @Test
    void saysWhereTheRowLies() {
        uploaded().pipeInput("key", row(1));
        uploaded().pipeInput("key", row(2));

        accepted().readValue();
        assertThat(((DeviceAccepted) accepted().readValue()).getSource()).isEqualTo(new RowSource(0, 1L));
    }

    @Test
    void rejectsADamagedRowUnderItsRegistrationWithWordsForEachFault() {
        uploaded().pipeInput("key", withHash("T0E=", row(1)));

        TestRecord<String, SpecificRecord> told = rejected().readRecord();
        DeviceRejected rejected = (DeviceRejected) told.value();
        assertThat(told.key()).isEqualTo(row(1).getRow().getRegistrationId());
        RowFinding fault = rejected.getFaults().get(0);
        assertThat(fault.getCode()).startsWith("HARDWARE_HASH_");
        assertThat(fault.getMessage()).isNotBlank();
        assertThat(fault.getAdvice()).isNotBlank();
        assertThat(accepted().isEmpty()).isTrue();
    }

    @Test
    void takesTheTagOfTheRequestWhereTheRowHasNone() {
        uploaded()
                .pipeInput(
                        "key",
                        DeviceUploaded.newBuilder(row(1))
                                .setRequestGroupTag("Sales")
                                .build());
        uploaded()
                .pipeInput(
                        "key",
                        DeviceUploaded.newBuilder(row(2))
                                .setRequestGroupTag("Sales")
                                .setGroupTag("Field")
                                .build());

        assertThat(((DeviceAccepted) accepted().readValue()).getGroupTag()).isEqualTo("Sales");
        assertThat(((DeviceAccepted) accepted().readValue()).getGroupTag()).isEqualTo("Field");
    }

    @Test
    void replacesTheHeadersOfItsInputAndHandsTheTraceOn() {
        Headers headers = new RecordHeaders();
        String registrationId = row(1).getRow().getRegistrationId();
        EventHeaders.describe(headers, DeviceUploaded.getClassSchema(), registrationId, "/rollcall/ingest-service");
        EventHeaders.trace(headers, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        uploaded().pipeInput(new TestRecord<>("key", row(1), headers));

        Headers told = accepted().readRecord().headers();
        assertThat(EventHeaders.text(told, EventHeaders.CE_ID)).contains(registrationId + "/DeviceAccepted");
        assertThat(EventHeaders.text(told, EventHeaders.CE_SOURCE)).contains("/rollcall/validation-service");
        assertThat(EventHeaders.text(told, EventHeaders.REGISTRATION_ID)).contains(registrationId);
        assertThat(EventHeaders.text(told, EventHeaders.TRACEPARENT))
                .contains("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(told.headers(EventHeaders.CE_TYPE)).hasSize(1);
    }

    @Test
    void refusesARowItStumblesOverAsUnexpectedAndGoesOnWithTheNext() {
        uploaded()
                .pipeInput(
                        "key",
                        DeviceUploaded.newBuilder(row(1))
                                .setDialect("unheard-of")
                                .build());
        uploaded().pipeInput("key", row(2));

        DeviceRefused refused =
                (DeviceRefused) fixture.output(TopicCatalogue.DEVICES_REFUSED).readValue();
        assertThat(refused.getFinding().getCode()).isEqualTo("UNEXPECTED");
        assertThat(refused.getRow()).isEqualTo(row(1).getRow());
        assertThat(refused.getSource()).isEqualTo(new RowSource(0, 0L));
        assertThat(fixture.deadLetters(TopicCatalogue.DEVICES_UPLOADED)).hasSize(1);
        assertThat(((DeviceAccepted) accepted().readValue()).getRow()).isEqualTo(row(2).getRow());
    }

    @Test
    void countsRowsByWhatBecameOfThem() {
        uploaded().pipeInput("key", row(1));
        uploaded().pipeInput("key", withHash("T0E=", row(2)));

        assertThat(fixture.rows("accepted", "")).isEqualTo(1);
        assertThat(fixture.rows("rejected", fault())).isEqualTo(1);
    }

    @Test
    void timesRowsFromTheReceptionOfTheirUpload() {
        uploaded().pipeInput("key", row(1));
        uploaded().pipeInput("key", withHash("T0E=", row(2)));

        assertThat(fixture.rowTime().count()).isEqualTo(2);
        assertThat(fixture.rowTime().max(TimeUnit.SECONDS)).isEqualTo(1);
    }

    private String fault() {
        return ((DeviceRejected) rejected().readValue()).getFaults().get(0).getCode();
    }

    private TestInputTopic<String, SpecificRecord> uploaded() {
        return fixture.input(TopicCatalogue.DEVICES_UPLOADED);
    }

    private TestOutputTopic<String, SpecificRecord> accepted() {
        return fixture.output(TopicCatalogue.DEVICES_ACCEPTED);
    }

    private TestOutputTopic<String, SpecificRecord> rejected() {
        return fixture.output(TopicCatalogue.DEVICES_REJECTED);
    }

    private static String golden() throws IOException {
        try (InputStream file = ValidationTopologyTest.class.getResourceAsStream("validation-topology.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
