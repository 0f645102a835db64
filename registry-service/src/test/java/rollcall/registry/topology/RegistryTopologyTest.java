package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.again;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.Profile;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.TopicCatalogue;

class RegistryTopologyTest extends Driven {
    private static final Instant RECEIVED = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void isDescribedByTheGoldenFile() throws IOException {
        assertThat(RegistryTopology.addTo(new Topology(), fixture.parts(), RULES)
                        .describe()
                        .toString())
                .isEqualToIgnoringNewLines(golden());
    }

    @Test
    void tellsAClaimAsRegistrationAndAsStatus() {
        profileChanges().pipeInput("*/managed", profile());
        accepted().pipeInput(PAD, tagged("Tag", row("A", 1, PAD)));

        DeviceRegistered registered = (DeviceRegistered) registered().readValue();
        assertThat(registered.getDeviceId()).isEqualTo(PAD);
        assertThat(registered.getStatus()).isEqualTo("READY_FOR_USER");
        assertThat(registered.getProfileId()).isEqualTo("managed");
        DeviceStatusChanged status = (DeviceStatusChanged) status().readValue();
        assertThat(status.getVersion()).isEqualTo(registered.getVersion());
        assertThat(status.getUploadId()).isEqualTo("A");
        assertThat(refused().isEmpty()).isTrue();
    }

    @Test
    void tellsARegistrationAgainWordForWordAndItsStatusOnce() {
        accepted().pipeInput(PAD, row("A", 1, PAD));
        accepted().pipeInput(PAD, again(row("A", 1, PAD)));

        List<SpecificRecord> told = registered().readValuesToList();
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isEqualTo(told.get(0));
        assertThat(status().readValuesToList()).hasSize(1);
    }

    @Test
    void tellsARefusalAgainWordForWord() {
        accepted().pipeInput(PAD, row("A", 1, PAD));
        accepted().pipeInput(PAD, row("A", 2, PAD));
        accepted().pipeInput(PAD, again(row("A", 2, PAD)));

        List<SpecificRecord> told = refused().readValuesToList();
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isEqualTo(told.get(0));
        DeviceRefused refused = (DeviceRefused) told.get(0);
        assertThat(refused.getOutcome()).isEqualTo("refused");
        assertThat(refused.getWinningRow()).isEqualTo(1);
    }

    @Test
    void callsARowUnchangedWhereItsCustomerOwnsTheDevice() {
        accepted().pipeInput(PAD, row("A", 1, PAD));
        accepted().pipeInput(PAD, row("B", 1, PAD));

        DeviceRefused refused = (DeviceRefused) refused().readValue();
        assertThat(refused.getOutcome()).isEqualTo("unchanged");
        assertThat(refused.getFinding().getCode()).isEqualTo("ALREADY_REGISTERED");
    }

    @Test
    void replacesTheHeadersOfItsInputAndHandsTheTraceOn() {
        Headers headers = new RecordHeaders();
        EventHeaders.describe(headers, DeviceAccepted.getClassSchema(), "A:1", "/rollcall/validation-service");
        EventHeaders.trace(headers, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        accepted().pipeInput(new TestRecord<>(PAD, row("A", 1, PAD), headers));

        Headers told = registered().readRecord().headers();
        assertThat(EventHeaders.text(told, EventHeaders.CE_ID)).contains("A:1/DeviceRegistered");
        assertThat(EventHeaders.text(told, EventHeaders.CE_SOURCE)).contains("/rollcall/registry-service");
        assertThat(EventHeaders.text(told, EventHeaders.REGISTRATION_ID)).contains("A:1");
        assertThat(EventHeaders.text(told, EventHeaders.TRACEPARENT))
                .contains("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(told.headers(EventHeaders.CE_TYPE)).hasSize(1);
        assertThat(EventHeaders.text(status().readRecord().headers(), EventHeaders.CE_ID))
                .contains(PAD + "@1/DeviceStatusChanged");
    }

    @Test
    void forgetsAProfileAtItsTombstone() {
        profileChanges().pipeInput("*/managed", profile());
        profileChanges().pipeInput("*/managed", (Profile) null);
        accepted().pipeInput(PAD, tagged("Tag", row("A", 1, PAD)));

        assertThat(((DeviceRegistered) registered().readValue()).getProfileId()).isEmpty();
    }

    @Test
    void countsRowsByWhatBecameOfThem() {
        accepted().pipeInput(PAD, row("A", 1, PAD));
        accepted().pipeInput(PAD, row("A", 2, PAD));

        assertThat(fixture.rows("registered", "")).isEqualTo(1);
        assertThat(fixture.rows("refused", "DUPLICATE_IN_UPLOAD")).isEqualTo(1);
    }

    @Test
    void timesRowsFromTheReceptionOfTheirUpload() {
        accepted().pipeInput(PAD, row("A", 1, PAD));
        accepted().pipeInput(PAD, row("A", 2, PAD));

        assertThat(fixture.rowTime().count()).isEqualTo(2);
        assertThat(fixture.rowTime().max(TimeUnit.SECONDS)).isEqualTo(1);
    }

    private TestInputTopic<String, SpecificRecord> accepted() {
        return fixture.input(TopicCatalogue.DEVICES_ACCEPTED);
    }

    private TestInputTopic<String, SpecificRecord> profileChanges() {
        return fixture.input(TopicCatalogue.PROFILES);
    }

    private TestOutputTopic<String, SpecificRecord> registered() {
        return fixture.output(TopicCatalogue.DEVICES_REGISTERED);
    }

    private TestOutputTopic<String, SpecificRecord> refused() {
        return fixture.output(TopicCatalogue.DEVICES_REFUSED);
    }

    private TestOutputTopic<String, SpecificRecord> status() {
        return fixture.output(TopicCatalogue.DEVICES_STATUS);
    }

    private static Profile profile() {
        return Profile.newBuilder()
                .setCustomer("*")
                .setProfileId("managed")
                .setName("Managed")
                .setGroupTags(List.of("Tag"))
                .setChangedAt(RECEIVED)
                .build();
    }

    private static String golden() throws IOException {
        try (InputStream file = RegistryTopologyTest.class.getResourceAsStream("registry-topology.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
