package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.on;
import static rollcall.registry.claim.Rows.row;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceAnchored;
import rollcall.events.DeviceChanged;
import rollcall.events.HardwareFacts;
import rollcall.schemas.TopicCatalogue;

class HardwareTest extends Driven {
    private static final String TPM = "tpm:00112233445566778899aabbccddeeff";
    private static final String OTHER_TPM = "tpm:ffeeddccbbaa99887766554433221100";

    @Test
    void isTakenHoldOfByARegistrationAndGivenUpByARepair() {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(PAD, on(TPM, row("A", 1, PAD)));
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(PAD, on(OTHER_TPM, row("B", 1, PAD)));

        assertThat(this.<DeviceAnchored>told(TopicCatalogue.DEVICES_ANCHORED))
                .extracting(DeviceAnchored::getAnchor, DeviceAnchored::getHeld, DeviceAnchored::getVersion)
                .containsExactly(tuple(TPM, true, 1L), tuple(TPM, false, 2L), tuple(OTHER_TPM, true, 2L));
    }

    @Test
    void isPartOfTheDevicesStoryByItsKindAlone() {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(PAD, on(TPM, row("A", 1, PAD)));
        DeviceAccepted repaired = DeviceAccepted.newBuilder(on(OTHER_TPM, row("B", 1, PAD)))
                .setFacts(
                        HardwareFacts.newBuilder().setBoardProduct("New board").build())
                .build();
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(PAD, repaired);

        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.getKind()).isEqualTo("hardware");
                    assertThat(changed.getVersion()).isEqualTo(2);
                    assertThat(changed.getFacts().getBoardProduct()).isEqualTo("New board");
                    assertThat(changed.getWhy()).isEqualTo("HARDWARE_REPLACED");
                    assertThat(changed.getRegistrationId()).isEqualTo("B:1");
                    assertThat(changed.getDetails()).isEqualTo(Map.of("anchorBefore", "tpm", "anchorAfter", "tpm"));
                });
    }
}
