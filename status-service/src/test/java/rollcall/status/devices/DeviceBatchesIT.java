package rollcall.status.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

class DeviceBatchesIT {
    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();
    private final String root = "/v1/customers/" + customer + "/deviceBatches";
    private final int firstDevice = (int) (System.nanoTime() & 0xFFFFFF) * 100;

    @Test
    void aBatchIsATagAndAnUploadWithoutOneIsABatchOfItsOwn() {
        UploadReceived tagged = SampleEvents.announced(sample.uploadId(), customer, "Büro Süd", 2);
        UploadReceived untagged = SampleEvents.announced(sample.uploadId(), customer, "", 3);
        DeviceRegistered ownTag = sample.registered(untagged, 2, firstDevice + 3, 1);
        ownTag.put("groupTag", "Row tag");
        log.write(
                tagged,
                untagged,
                sample.registered(tagged, 1, firstDevice + 1, 1),
                sample.registered(untagged, 1, firstDevice + 2, 1),
                ownTag);
        await().until(() -> count("Büro Süd") + count(untagged.getUploadId()) + count("Row tag") == 3);

        JsonNode batches = service.json(root);

        assertThat(batches.path("totalCount").asInt()).isEqualTo(3);
        assertThat(batches.path("attributes").toString()).isEqualTo("{\"objectType\":\"Collection\"}");
        assertThat(batches.has("continuationToken")).isFalse();
        JsonNode batch = batch("Büro Süd");
        assertThat(batch.path("createdBy").asString()).isEqualTo(customer);
        assertThat(batch.path("creationDate").asString()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(batch.path("devicesLink").toString())
                .isEqualTo("{\"uri\":\"customers/" + customer
                        + "/deviceBatches/B%C3%BCro%20S%C3%BCd/devices\",\"method\":\"GET\",\"headers\":[]}");
        assertThat(ids("/B%C3%BCro%20S%C3%BCd/devices")).containsExactly(SampleEvents.deviceId(firstDevice + 1));
        assertThat(ids("/" + untagged.getUploadId() + "/devices"))
                .containsExactly(SampleEvents.deviceId(firstDevice + 2));
        assertThat(ids("/Row%20tag/devices")).containsExactly(SampleEvents.deviceId(firstDevice + 3));
    }

    @Test
    void aDeviceIsShownAsPartnerCenterShowsIt() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 1);
        log.write(upload, sample.registered(upload, 1, firstDevice + 1, 1));
        await().until(() -> count("Sales") == 1);

        JsonNode device = service.json(root + "/Sales/devices").path("items").path(0);

        assertThat(device.path("modelName").asString()).isEqualTo("Book 3");
        assertThat(device.path("oemManufacturerName").asString()).isEqualTo("Contoso");
        assertThat(device.path("policies").toString())
                .isEqualTo("[{\"key\":\"o_o_b_e\",\"value\":\"managed-desktop\"}]");
        assertThat(device.path("uploadedDate").asString()).isEqualTo("2026-03-01T08:00:00.101Z");
        assertThat(device.has("productKey")).isFalse();
    }

    @Test
    void moreThanAPageIsFollowedByItsLink() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 5);
        log.write(upload);
        for (int number = 1; number <= 5; number++) {
            log.write(sample.registered(upload, number, firstDevice + number, 1));
        }
        await().until(() -> count("Sales") == 5);

        List<String> seen = new ArrayList<>();
        String next = "customers/" + customer + "/deviceBatches/Sales/devices?limit=2";
        while (!next.isEmpty()) {
            JsonNode page = service.json("/v1/" + next);
            page.path("items").forEach(device -> seen.add(device.path("id").asString()));
            assertThat(page.path("totalCount").asInt()).isEqualTo(5);
            next = page.path("links").path("next").path("uri").asString("");
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownOrForeignBatchIsNotFound() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 1);
        log.write(upload);
        await().until(() -> !service.json(root).path("items").isEmpty());

        assertThat(service.get(root + "/sales/devices").statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/customers/other/deviceBatches/Sales/devices")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.json("/v1/customers/other/deviceBatches").toString())
                .isEqualTo("{\"totalCount\":0,\"items\":[],\"attributes\":{\"objectType\":\"Collection\"}}");
    }

    private int count(String id) {
        return batch(id).path("devicesCount").asInt(0);
    }

    private JsonNode batch(String id) {
        JsonNode items = service.json(root).path("items");
        for (JsonNode item : items) {
            if (item.path("id").asString().equals(id)) {
                return item;
            }
        }
        return items.path(items.size());
    }

    private List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        service.json(root + path)
                .path("items")
                .forEach(device -> ids.add(device.path("id").asString()));
        return ids;
    }
}
