package rollcall.streams;

import java.time.Instant;
import java.util.List;
import rollcall.events.DeviceRefused;
import rollcall.events.Profile;
import rollcall.events.RowFinding;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.schemas.EventSerdes;

/** Events for tests that look at their surroundings. */
final class Samples {
    static {
        EventSerdes.allowOurEvents();
    }

    private Samples() {}

    static Profile profile() {
        return Profile.newBuilder()
                .setCustomer("*")
                .setProfileId("managed")
                .setName("Managed")
                .setGroupTags(List.of("Tag"))
                .setChangedAt(Instant.EPOCH)
                .build();
    }

    static DeviceRefused refused() {
        return DeviceRefused.newBuilder()
                .setRow(RowRef.newBuilder()
                        .setRegistrationId("upload:5")
                        .setUploadId("upload")
                        .setRowNumber(5)
                        .setCustomer("contoso")
                        .setSubmitter("contoso")
                        .setRequestId("request-1")
                        .setReceivedAt(Instant.EPOCH)
                        .build())
                .setSource(new RowSource(1, 2L))
                .setOutcome("refused")
                .setFinding(RowFinding.newBuilder().setCode("X").build())
                .setRefusedAt(Instant.EPOCH)
                .build();
    }
}
