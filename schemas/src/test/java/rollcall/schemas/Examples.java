package rollcall.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.DeviceUploaded;
import rollcall.events.HardwareFacts;
import rollcall.events.Profile;
import rollcall.events.RowFinding;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.events.UploadFile;
import rollcall.events.UploadReceived;

/** One event of each kind with every field filled: what the golden bytes of a release hold. */
final class Examples {
    static {
        EventSerdes.allowOurEvents();
    }

    private static final String UPLOAD = "5b0c6a2e-8a04-4a8e-9d3f-0a1f6f1d2c3b";
    static final String DEVICE = "dev:0123456789abcdef0123456789abcdef";
    static final String ANCHOR = "tpm:fedcba9876543210fedcba9876543210";
    static final Instant RECEIVED = Instant.parse("2026-01-02T03:04:05.678Z");
    static final Instant DECIDED = Instant.parse("2026-01-02T03:04:06.789Z");

    private Examples() {}

    static List<SpecificRecord> all() {
        return Stream.of(rows(), RegistryExamples.all(), ConsentExamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SpecificRecord> rows() {
        return List.of(
                uploadReceived(),
                deviceUploaded(),
                deviceAccepted(),
                deviceRejected(),
                deviceRegistered(),
                deviceRefused(),
                deviceStatusChanged(),
                profile());
    }

    private static UploadReceived uploadReceived() {
        return UploadReceived.newBuilder()
                .setUploadId(UPLOAD)
                .setCustomer("contoso")
                .setSubmitter("northwind")
                .setGroupTag("Microsoft365Managed_Autopilot")
                .setFiles(List.of(new UploadFile(
                        "devices.csv",
                        "script",
                        "UTF-16LE",
                        true,
                        ",",
                        "\r\n",
                        true,
                        List.of("Device Serial Number", "Windows Product ID", "Hardware Hash"),
                        42)))
                .setRowCount(42)
                .setRequestDigest("aa".repeat(32))
                .setIdempotencyKeyDigest("bb".repeat(32))
                .setRequestId("b2f1c1de-1111-4222-8333-444455556666")
                .setCorrelationId("0d9c8b7a-1111-4222-8333-444455556666")
                .setReceivedAt(RECEIVED)
                .setComplete(true)
                .setCompletedAt(DECIDED)
                .setKind("assignment")
                .build();
    }

    private static DeviceUploaded deviceUploaded() {
        return DeviceUploaded.newBuilder()
                .setRow(row())
                .setDialect("script")
                .setSerialNumber("007")
                .setProductKey("3863475297787")
                .setHardwareHash(ByteBuffer.wrap("OA, and so on".getBytes(StandardCharsets.US_ASCII)))
                .setHardwareHashLength(3000)
                .setHardwareHashText("not base64")
                .setManufacturer("Contoso")
                .setModel("ABC 14")
                .setGroupTag("Kiosk")
                .setAssignedUser("someone@contoso.example")
                .setRequestGroupTag("Microsoft365Managed_Autopilot")
                .setColumns(5)
                .setCells(7)
                .setSurplus(List.of("one", "two"))
                .setUpdateExisting(true)
                .build();
    }

    private static DeviceAccepted deviceAccepted() {
        return DeviceAccepted.newBuilder()
                .setRow(row())
                .setSource(new RowSource(3, 4711L))
                .setDeviceId(DEVICE)
                .setAnchor(ANCHOR)
                .setSerialNumber("007")
                .setProductKey("3863475297787")
                .setManufacturer("Contoso")
                .setModel("ABC 14")
                .setProof("hash")
                .setHashDigest("cc".repeat(32))
                .setFacts(facts())
                .setGroupTag("Kiosk")
                .setAssignedUser("someone@contoso.example")
                .setWarnings(List.of(finding()))
                .setAcceptedAt(DECIDED)
                .setUpdateExisting(true)
                .build();
    }

    private static DeviceRejected deviceRejected() {
        return DeviceRejected.newBuilder()
                .setRow(row())
                .setSource(new RowSource(3, 4711L))
                .setSerialNumber("007")
                .setProductKey("3863475297787")
                .setGroupTag("Kiosk")
                .setFaults(List.of(finding()))
                .setWarnings(List.of(finding()))
                .setRejectedAt(DECIDED)
                .build();
    }

    private static DeviceRegistered deviceRegistered() {
        return DeviceRegistered.newBuilder()
                .setRow(row())
                .setSource(new RowSource(3, 4711L))
                .setDeviceId(DEVICE)
                .setVersion(5)
                .setAnchor(ANCHOR)
                .setSerialNumber("007")
                .setProductKey("3863475297787")
                .setManufacturer("Contoso")
                .setModel("ABC 14")
                .setProof("hash")
                .setHashDigest("cc".repeat(32))
                .setFacts(facts())
                .setStatus("READY_FOR_USER")
                .setProfileId("kiosk")
                .setProfileName("Kiosk")
                .setGroupTag("Kiosk")
                .setAssignedUser("someone@contoso.example")
                .setWarnings(List.of(finding()))
                .setRegisteredAt(DECIDED)
                .build();
    }

    private static DeviceRefused deviceRefused() {
        return DeviceRefused.newBuilder()
                .setRow(row())
                .setSource(new RowSource(3, 4711L))
                .setOutcome("refused")
                .setFinding(finding())
                .setDeviceId(DEVICE)
                .setSerialNumber("007")
                .setProductKey("3863475297787")
                .setGroupTag("Kiosk")
                .setWinningRow(17)
                .setWarnings(List.of(finding()))
                .setRefusedAt(DECIDED)
                .build();
    }

    private static DeviceStatusChanged deviceStatusChanged() {
        return DeviceStatusChanged.newBuilder()
                .setDeviceId(DEVICE)
                .setVersion(5)
                .setCustomer("contoso")
                .setSerialNumber("007")
                .setStatus("READY_FOR_USER")
                .setGroupTag("Kiosk")
                .setProfileId("kiosk")
                .setProfileName("Kiosk")
                .setUploadId(UPLOAD)
                .setChangedAt(DECIDED)
                .build();
    }

    private static Profile profile() {
        return Profile.newBuilder()
                .setCustomer("*")
                .setProfileId("kiosk")
                .setName("Kiosk")
                .setDescription("One purpose, one app.")
                .setGroupTags(List.of("Kiosk", "Kiosk-Shared"))
                .setByDefault(true)
                .setVersion(3)
                .setChangedAt(RECEIVED)
                .setCategory("o_o_b_e")
                .setSettings(List.of("skip_eula", "oobe_user_not_local_admin"))
                .setCreatedAt(RECEIVED)
                .setState("active")
                .setCommandId("0c1d2c3b-8a04-4a8e-9d3f-0a1f6f1d2c3b")
                .setChangedBy("contoso")
                .setRequestId("b2f1c1de-1111-4222-8333-444455556666")
                .build();
    }

    static RowRef row() {
        return RowRef.newBuilder()
                .setRegistrationId(RegistrationId.of(UPLOAD, 42))
                .setUploadId(UPLOAD)
                .setRowNumber(42)
                .setFile(1)
                .setLine(43)
                .setCustomer("contoso")
                .setSubmitter("northwind")
                .setRequestId("b2f1c1de-1111-4222-8333-444455556666")
                .setReceivedAt(RECEIVED)
                .build();
    }

    private static RowFinding finding() {
        return RowFinding.newBuilder()
                .setCode("HARDWARE_HASH_INVALID")
                .setReason("CHECKSUM")
                .setColumn("Hardware Hash")
                .setValue("4000 characters")
                .setArguments(Map.of("offset", "1058"))
                .setMessage("Hardware hash not valid")
                .setAdvice("Collect the hash again.")
                .build();
    }

    private static HardwareFacts facts() {
        return HardwareFacts.newBuilder()
                .setCollectedAt(RECEIVED)
                .setToolBuild("10.0.17763.1")
                .setOsBuild("10.0.17763.288")
                .setSmbiosUuid("2a856e34-c6b7-50dd-00eb-023e169e132d")
                .setSystemFamily("ABC")
                .setSkuNumber("ABC_14")
                .setFirmwareVendor("Contoso")
                .setBoardProduct("ABC 14")
                .setChassisType(9)
                .setProcessorModel("A processor")
                .setProcessorCores(2)
                .setRamGigabytes(8)
                .setDiskGigabytes(256)
                .setDiskBus("NVMe")
                .setDisplayWidth(2256)
                .setDisplayHeight(1504)
                .setTpmVersion("TPM-Version:2.0")
                .setMacAddresses(List.of("00:11:22:33:44:55"))
                .build();
    }
}
