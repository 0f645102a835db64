package rollcall.cli.devices;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import rollcall.cli.server.Session;
import rollcall.client.ApiClient;
import rollcall.client.registry.DeviceBatchesApi;
import rollcall.client.status.DevicesApi;
import rollcall.client.status.UploadsApi;

/**
 * Makes devices of one customer leave, by the generated client. What is sent again means only those that have not left by
 * then.
 */
final class Leaving {
    /** A call is answered once every device it means was asked to leave. */
    private static final Duration FOR_MANY = Duration.ofMinutes(10);

    private static final int NO_CONTENT = 204;

    private final Session session;
    private final String customer;
    private final ApiClient client;

    Leaving(Session session, String customer) {
        this.session = session;
        this.customer = customer;
        this.client = session.client().setReadTimeout(FOR_MANY);
    }

    /**
     * One device.
     *
     * @param batch its group tag; without one, the upload that registered it
     * @return whether it has left; false if that is not decided yet
     */
    boolean one(String batch, String deviceId) {
        DeviceBatchesApi batches = new DeviceBatchesApi(client);
        return session.ask(() -> batches.deregisterDeviceWithHttpInfo(
                                DeviceBatchesApi.APIDeregisterDeviceRequest.newBuilder()
                                        .customer(customer)
                                        .batch(batch)
                                        .device(deviceId)
                                        .build()))
                        .getStatusCode()
                == NO_CONTENT;
    }

    /** Those that a filter finds, and tells how many. */
    int found(DeviceFilter filter) {
        DevicesApi devices = new DevicesApi(client);
        return session.ask(() -> devices.deregisterDevices(DevicesApi.APIDeregisterDevicesRequest.newBuilder()
                        .customer(customer)
                        .status(filter.status())
                        .groupTag(filter.groupTag())
                        .profileId(filter.profile())
                        .uploadId(Objects.toString(filter.upload(), null))
                        .q(filter.query())
                        .build()))
                .getDevices();
    }

    /** Those that an upload registered and that are its still, and tells how many. */
    int registeredBy(UUID upload) {
        UploadsApi uploads = new UploadsApi(client);
        return session.ask(() ->
                        uploads.deregisterDevicesOfUpload(UploadsApi.APIDeregisterDevicesOfUploadRequest.newBuilder()
                                .customer(customer)
                                .id(upload.toString())
                                .build()))
                .getDevices();
    }
}
