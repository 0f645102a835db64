package rollcall.status.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceChanged;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

/** A list of devices that get a profile by hand is asked for as an upload is, and is none. */
class AssignmentListIT {
    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());

    @Test
    void isFinishedWhenEachOfItsDevicesIsDecided() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "adatum", "Sales", 1);
        UploadReceived list = UploadReceived.newBuilder(SampleEvents.announced(sample.uploadId(), "adatum", "", 2))
                .setKind("assignment")
                .build();
        log.write(upload, sample.registered(upload, 1, 4_200_031, 1), list);
        log.write(
                DeviceChanged.newBuilder(SampleEvents.changed("adatum", 4_200_031, 2, "profile", "READY_FOR_USER"))
                        .setWhy("ASSIGNED_BY_HAND")
                        .setRegistrationId(list.getUploadId() + ":1")
                        .build(),
                sample.refused(list, 2, 4_200_032, "DEVICE_NOT_REGISTERED"),
                SampleEvents.complete(list));

        await().until(() -> status(list).path("status").asString().equals("finished_with_errors"));
        JsonNode devices = status(list).path("devicesStatus");
        assertThat(devices.path(0).path("status").asString()).isEqualTo("finished");
        assertThat(devices.path(0).path("deviceId").asString()).isEqualTo(SampleEvents.deviceId(4_200_031));
        assertThat(devices.path(1).path("errorCode").asString()).isEqualTo("807");
        assertThat(service.json("/v1/customers/adatum/uploads").path("items"))
                .extracting(item -> item.path("id").asString())
                .containsExactly(upload.getUploadId());
        assertThat(service.json("/v1/customers/adatum/devices")
                        .path("totalCount")
                        .asInt())
                .as("the refused row is no failed registration")
                .isEqualTo(1);
    }

    private static JsonNode status(UploadReceived list) {
        return service.json("/v1/customers/adatum/batchJobStatus/" + list.getUploadId());
    }
}
