package rollcall.cli.devices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import rollcall.cli.server.Pages;
import rollcall.cli.server.Session;
import rollcall.client.model.Device;
import rollcall.client.model.DeviceDetails;
import rollcall.client.model.DeviceList;
import rollcall.client.model.Upload;
import rollcall.client.model.UploadList;
import rollcall.client.model.UploadRow;
import rollcall.client.model.UploadRowList;
import rollcall.client.status.DevicesApi;
import rollcall.client.status.UploadsApi;

/** What one customer's view tells, by the generated client; lists come page by page and are handed on item by item. */
public final class View {
    private static final int MOST_ALIKE = 1_000;
    private static final String FAILED = "REGISTRATION_FAILED";

    private final Session session;
    private final String customer;
    private final UploadsApi uploads;
    private final DevicesApi devices;

    public View(Session session, String customer) {
        this.session = session;
        this.customer = customer;
        this.uploads = new UploadsApi(session.client());
        this.devices = new DevicesApi(session.client());
    }

    /** Whose view it is. */
    public String customer() {
        return customer;
    }

    public Upload upload(UUID id) {
        return session.ask(() -> uploads.getUpload(UploadsApi.APIGetUploadRequest.newBuilder()
                .customer(customer)
                .id(id.toString())
                .build()));
    }

    /** @param limit how many at most */
    void uploads(long limit, Pages.Each<Upload> each) throws IOException {
        Pages.each(
                limit,
                (token, size) -> session.ask(() -> uploads.listUploads(UploadsApi.APIListUploadsRequest.newBuilder()
                        .customer(customer)
                        .limit(size)
                        .continuationToken(token)
                        .build())),
                UploadList::getItems,
                UploadList::getContinuationToken,
                each);
    }

    void rows(UUID upload, String outcome, String code, long limit, Pages.Each<UploadRow> each) throws IOException {
        Pages.each(
                limit,
                (token, size) ->
                        session.ask(() -> uploads.listUploadRows(UploadsApi.APIListUploadRowsRequest.newBuilder()
                                .customer(customer)
                                .id(upload.toString())
                                .outcome(outcome)
                                .code(code)
                                .limit(size)
                                .continuationToken(token)
                                .build())),
                UploadRowList::getItems,
                UploadRowList::getContinuationToken,
                each);
    }

    void devices(DeviceFilter filter, long limit, Pages.Each<Device> each) throws IOException {
        Pages.each(
                limit,
                (token, size) -> session.ask(() -> devices.listDevices(DevicesApi.APIListDevicesRequest.newBuilder()
                        .customer(customer)
                        .status(filter.status())
                        .groupTag(filter.groupTag())
                        .profileId(filter.profile())
                        .uploadId(Objects.toString(filter.upload(), null))
                        .q(filter.query())
                        .limit(size)
                        .continuationToken(token)
                        .build())),
                DeviceList::getItems,
                DeviceList::getContinuationToken,
                each);
    }

    /** Devices, and rows whose registration failed, with this serial number. */
    List<Device> named(String serial) throws IOException {
        List<Device> named = new ArrayList<>();
        devices(new DeviceFilter(null, null, null, null, serial), MOST_ALIKE, device -> {
            if (serial.equals(device.getSerialNumber())) {
                named.add(device);
            }
        });
        return named;
    }

    /** How many devices a filter finds; rows whose registration failed are none. */
    int count(DeviceFilter filter) {
        int found = total(filter);
        return filter.status() == null || filter.status().equals(FAILED)
                ? found
                        - total(new DeviceFilter(
                                FAILED, filter.groupTag(), filter.profile(), filter.upload(), filter.query()))
                : found;
    }

    private int total(DeviceFilter filter) {
        return session.ask(() -> devices.listDevices(DevicesApi.APIListDevicesRequest.newBuilder()
                        .customer(customer)
                        .status(filter.status())
                        .groupTag(filter.groupTag())
                        .profileId(filter.profile())
                        .uploadId(Objects.toString(filter.upload(), null))
                        .q(filter.query())
                        .limit(1)
                        .build()))
                .getTotalCount();
    }

    DeviceDetails device(String id) {
        return session.ask(() -> devices.getDevice(DevicesApi.APIGetDeviceRequest.newBuilder()
                .customer(customer)
                .id(id)
                .build()));
    }
}
