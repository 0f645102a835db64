package rollcall.status.devices;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import rollcall.access.Caller;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.Members;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Sight;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;
import rollcall.status.leaving.Departures;
import tools.jackson.core.JsonGenerator;

/** Partner Center's device batches, in its own shapes. */
@RestController
@RequestMapping("/v1/customers/{customer}/deviceBatches")
final class DeviceBatchesApi {
    /** Its clients ask once and show what they get. */
    private static final int USUAL_PAGE = 1_000;

    private final DeviceBatchQueries batches;
    private final Departures departures;

    DeviceBatchesApi(DeviceBatchQueries batches, Departures departures) {
        this.batches = batches;
        this.departures = departures;
    }

    /** All batches, for no client asks for a second page. */
    @GetMapping(name = "listDeviceBatches")
    JsonAnswer list(@PathVariable String customer, Caller caller) {
        departures.await(customer);
        List<DeviceBatch> found = batches.all(Sight.of(customer, caller));
        return json -> {
            json.writeStartObject();
            json.writeNumberProperty("totalCount", found.size());
            json.writeArrayPropertyStart("items");
            found.forEach(batch -> write(json, customer, batch));
            json.writeEndArray();
            Members.objectType(json, "Collection");
            json.writeEndObject();
        };
    }

    /** The devices that bear the tag, or those of the upload without one. */
    @GetMapping(name = "listDevicesOfBatch", path = "/{groupTag}/devices")
    JsonAnswer devices(
            @PathVariable String customer, @PathVariable String groupTag, Caller caller, HttpServletRequest request) {
        departures.await(customer);
        Sight sight = Sight.of(customer, caller);
        DeviceBatchQueries.Members members = batches.members(sight, groupTag).orElseThrow(NotFound::batch);
        PageRequest page = PageRequest.of(request, USUAL_PAGE);
        String list = "deviceBatches/" + sight.list() + '/' + groupTag;
        Token after = page.after(list, 3).orElse(null);
        int total = after == null ? batches.total(members) : after.number(0);
        int limit = page.limit() + 1;
        Slice<Device> found = Slice.of(
                after == null
                        ? batches.first(members, limit)
                        : batches.behind(members, after.part(1), after.part(2), limit),
                page.limit());
        return json -> {
            json.writeStartObject();
            json.writeNumberProperty("totalCount", total);
            json.writeArrayPropertyStart("items");
            found.items().forEach(device -> write(json, device));
            json.writeEndArray();
            found.next(last -> new Token(list, List.of("" + total, last.sortKey(), last.id())))
                    .ifPresent(token -> next(json, customer, groupTag, page, token));
            Members.objectType(json, "Collection");
            json.writeEndObject();
        };
    }

    private static void next(JsonGenerator json, String customer, String id, PageRequest page, Token token) {
        json.writeObjectPropertyStart("links");
        link(json, "next", devicesOf(customer, id) + "?limit=" + page.limit() + "&continuationToken=" + token.text());
        json.writeEndObject();
        token.write(json);
    }

    private static void write(JsonGenerator json, String customer, DeviceBatch batch) {
        json.writeStartObject();
        json.writeStringProperty("id", batch.id());
        json.writeStringProperty("createdBy", batch.createdBy() == null ? customer : batch.createdBy());
        Members.instant(json, "creationDate", batch.createdAt());
        json.writeNumberProperty("devicesCount", batch.devices());
        link(json, "devicesLink", devicesOf(customer, batch.id()));
        Members.objectType(json, "DeviceBatch");
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Device device) {
        json.writeStartObject();
        json.writeStringProperty("id", device.id());
        Members.text(json, "serialNumber", device.serialNumber());
        Members.text(json, "productKey", device.productKey());
        Members.text(json, "modelName", device.model());
        Members.text(json, "oemManufacturerName", device.manufacturer());
        json.writeArrayPropertyStart("policies");
        if (!device.profileId().isEmpty()) {
            json.writeStartObject();
            json.writeStringProperty("key", "o_o_b_e");
            json.writeStringProperty("value", device.profileId());
            json.writeEndObject();
        }
        json.writeEndArray();
        Members.instant(json, "uploadedDate", device.registeredAt());
        json.writeArrayPropertyStart("allowedOperations");
        json.writeString("GET");
        json.writeString("DELETE");
        json.writeEndArray();
        Members.objectType(json, "Device");
        json.writeEndObject();
    }

    /** Relative to the version's root, as its clients join addresses. */
    private static String devicesOf(String customer, String batch) {
        return "customers/" + encoded(customer) + "/deviceBatches/" + encoded(batch) + "/devices";
    }

    private static String encoded(String segment) {
        return UriUtils.encode(segment, StandardCharsets.UTF_8);
    }

    private static void link(JsonGenerator json, String name, String uri) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("uri", uri);
        json.writeStringProperty("method", "GET");
        json.writeArrayPropertyStart("headers");
        json.writeEndArray();
        json.writeEndObject();
    }
}
