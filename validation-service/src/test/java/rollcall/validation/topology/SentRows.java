package rollcall.validation.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import rollcall.devices.hash.SentHash;
import rollcall.devices.sample.SampleDevice;
import rollcall.devices.sample.SampleDevices;
import rollcall.events.DeviceUploaded;
import rollcall.events.RowRef;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.RegistrationId;

/** Rows as uploaded, for tests. */
public final class SentRows {
    public static final String UPLOAD = "5b0c6a2e-8a04-4a8e-9d3f-0a1f6f1d2c3b";

    private static final SampleDevices DEVICES = new SampleDevices(7);

    static {
        EventSerdes.allowOurEvents();
    }

    private SentRows() {}

    public static SampleDevice device(int number) {
        return DEVICES.device(number);
    }

    /** A sound row of the field's own tool about the sample device of that number. */
    public static DeviceUploaded row(int number) {
        return withHash(
                device(number).hardwareHash(), row(number, device(number).serialNumber()));
    }

    public static DeviceUploaded withHash(String hash, DeviceUploaded row) {
        SentHash sent = SentHash.of(hash);
        return DeviceUploaded.newBuilder(row)
                .setHardwareHash(ByteBuffer.wrap(sent.bytes()))
                .setHardwareHashLength(sent.length())
                .setHardwareHashText(sent.text())
                .build();
    }

    private static DeviceUploaded row(int number, String serialNumber) {
        return DeviceUploaded.newBuilder()
                .setRow(RowRef.newBuilder()
                        .setRegistrationId(RegistrationId.of(UPLOAD, number))
                        .setUploadId(UPLOAD)
                        .setRowNumber(number)
                        .setLine(number + 1)
                        .setCustomer("contoso")
                        .setSubmitter("contoso")
                        .setRequestId("request-1")
                        .setReceivedAt(Instant.parse("2026-11-21T08:00:00Z"))
                        .build())
                .setDialect("script")
                .setSerialNumber(serialNumber)
                .setColumns(3)
                .setCells(3)
                .build();
    }
}
