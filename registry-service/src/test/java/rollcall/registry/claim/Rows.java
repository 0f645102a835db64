package rollcall.registry.claim;

import java.time.Instant;
import rollcall.events.DeviceAccepted;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.schemas.EventSerdes;

/** Accepted rows for tests, each naming only what matters to it. */
public final class Rows {
    public static final String PAD = "dev:0123456789abcdef0123456789abcdef";
    public static final String LAPTOP = "dev:fedcba9876543210fedcba9876543210";
    public static final String CONTOSO = "contoso";
    public static final String FABRIKAM = "fabrikam";

    private static final Instant RECEIVED = Instant.parse("2026-11-21T08:00:00Z");

    static {
        EventSerdes.allowOurEvents();
    }

    private Rows() {}

    /** Row {@code number} of that upload, by Contoso, with a hash that names the device. */
    public static DeviceAccepted row(String upload, int number, String device) {
        return row(CONTOSO, upload, number, device);
    }

    public static DeviceAccepted row(String customer, String upload, int number, String device) {
        return DeviceAccepted.newBuilder()
                .setRow(RowRef.newBuilder()
                        .setRegistrationId(upload + ':' + number)
                        .setUploadId(upload)
                        .setRowNumber(number)
                        .setCustomer(customer)
                        .setSubmitter(customer)
                        .setReceivedAt(RECEIVED)
                        .build())
                .setSource(new RowSource(3, 100L + number))
                .setDeviceId(device)
                .setSerialNumber("0042")
                .setProof("hash")
                .setAcceptedAt(RECEIVED)
                .build();
    }

    /** With a hash that shows this hardware. */
    public static DeviceAccepted on(String anchor, DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row).setAnchor(anchor).build();
    }

    /** Of an upload that was received then. */
    public static DeviceAccepted receivedAt(Instant received, DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row)
                .setRow(RowRef.newBuilder(row.getRow()).setReceivedAt(received).build())
                .build();
    }

    /** Without a hash: what the row names must be in the catalogue. */
    public static DeviceAccepted withoutProof(DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row)
                .setProof("")
                .setManufacturer("Contoso")
                .setModel("Pad 5")
                .build();
    }

    /** The row of that customer, sent by somebody else. */
    public static DeviceAccepted sentBy(String submitter, DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row)
                .setRow(RowRef.newBuilder(row.getRow()).setSubmitter(submitter).build())
                .build();
    }

    /** Naming nothing but a product key. */
    public static DeviceAccepted withProductKey(String productKey, DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row)
                .setProof("")
                .setDeviceId("pkid:" + productKey)
                .setProductKey(productKey)
                .setSerialNumber("")
                .build();
    }

    public static DeviceAccepted tagged(String groupTag, DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row).setGroupTag(groupTag).build();
    }

    /** The same row as it comes when its upload is sent again: it lies elsewhere and is judged later. */
    public static DeviceAccepted again(DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row)
                .setSource(new RowSource(3, row.getSource().getOffset() + 5_000))
                .setAcceptedAt(RECEIVED.plusSeconds(60))
                .build();
    }
}
