package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.catalogue.Entries.NORTHWIND;
import static rollcall.registry.catalogue.Entries.TAILSPIN;
import static rollcall.registry.catalogue.Entries.entry;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.again;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.sentBy;
import static rollcall.registry.claim.Rows.withoutProof;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.schemas.TopicCatalogue;

class NearMissTest extends Driven {

    @BeforeEach
    void northwindBuiltAPad() {
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput(PAD, entry("P", 1, PAD));
    }

    @Test
    void isToldToThePublisherOfTheEntry() {
        DeviceRefused refused = refusal(sentBy(NORTHWIND, misspelt("A", 1)));

        assertThat(refused.getFinding().getCode()).isEqualTo("DEVICE_NOT_FOUND");
        assertThat(refused.getFinding().getReason()).isEqualTo("LEADING_ZEROS");
        assertThat(refused.getFinding().getColumn()).isEqualTo("Device Serial Number");
        assertThat(refused.getFinding().getArguments()).containsEntry("inCatalogue", "0042");
    }

    @Test
    void isToldAgainWordForWord() {
        DeviceAccepted row = sentBy(NORTHWIND, misspelt("A", 1));

        DeviceRefused first = refusal(row);
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(row.getDeviceId(), again(row));

        assertThat(this.<DeviceRefused>told(TopicCatalogue.DEVICES_REFUSED)).containsExactly(first);
    }

    @Test
    void isToldToNobodyElse() {
        DeviceRefused refused = refusal(sentBy(TAILSPIN, misspelt("A", 1)));

        assertThat(refused.getFinding().getReason()).isEqualTo("UNKNOWN_TUPLE");
        assertThat(refused.toString()).doesNotContain("0042");
    }

    private DeviceRefused refusal(DeviceAccepted row) {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(row.getDeviceId(), row);
        fixture.pass(PATIENCE);
        return this.<DeviceRefused>told(TopicCatalogue.DEVICES_REFUSED).get(0);
    }

    /** Another device by its id, for a lost zero makes it one. */
    private static DeviceAccepted misspelt(String upload, int number) {
        return DeviceAccepted.newBuilder(withoutProof(row(upload, number, LAPTOP)))
                .setSerialNumber("42")
                .build();
    }
}
