package rollcall.status;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import rollcall.devices.hash.SentHash;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.CatalogueDevice;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.DeviceUploaded;
import rollcall.events.HardwareFacts;
import rollcall.events.IdentityConflict;
import rollcall.events.RowFinding;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.events.UploadFile;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventSerdes;

/** Events as the services upstream make them; the same seed makes the same ones. */
public final class SampleEvents {
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    static {
        EventSerdes.allowOurEvents();
    }

    private final Random random;

    public SampleEvents(long seed) {
        this.random = new Random(seed);
    }

    public UUID uploadId() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | (1L << 63));
    }

    public static UploadReceived announced(UUID upload, String customer, String groupTag, int rows) {
        return UploadReceived.newBuilder()
                .setUploadId(upload.toString())
                .setCustomer(customer)
                .setSubmitter(customer)
                .setGroupTag(groupTag)
                .setFiles(List.of(UploadFile.newBuilder()
                        .setName("devices.csv")
                        .setDialect("script")
                        .setEncoding("UTF-8")
                        .setHeader(List.of("Device Serial Number", "Windows Product ID", "Hardware Hash"))
                        .setRowCount(rows)
                        .build()))
                .setRowCount(rows)
                .setRequestId("request-" + upload)
                .setReceivedAt(START)
                .build();
    }

    public static UploadReceived complete(UploadReceived announced) {
        return UploadReceived.newBuilder(announced)
                .setComplete(true)
                .setCompletedAt(announced.getReceivedAt().plusSeconds(2))
                .build();
    }

    public static RowRef row(UploadReceived upload, int number) {
        return RowRef.newBuilder()
                .setRegistrationId(upload.getUploadId() + ':' + number)
                .setUploadId(upload.getUploadId())
                .setRowNumber(number)
                .setLine(number + 1)
                .setCustomer(upload.getCustomer())
                .setSubmitter(upload.getSubmitter())
                .setRequestId(upload.getRequestId())
                .setReceivedAt(upload.getReceivedAt())
                .build();
    }

    public static RowFinding finding(String code) {
        return RowFinding.newBuilder()
                .setCode(code)
                .setColumn("Hardware Hash")
                .setArguments(Map.of("byte", "17"))
                .setMessage("Hardware hash not valid")
                .setAdvice("Collect the hash again.")
                .build();
    }

    public static String deviceId(int device) {
        return "dev:%032x".formatted(0x9E3779B97F4A7C15L * (device + 1));
    }

    public DeviceRegistered registered(UploadReceived upload, int number, int device, long version) {
        return DeviceRegistered.newBuilder()
                .setRow(row(upload, number))
                .setSource(source(number))
                .setDeviceId(deviceId(device))
                .setVersion(version)
                .setSerialNumber("SN%07d".formatted(device))
                .setManufacturer("Contoso")
                .setModel("Book 3")
                .setProof("hash")
                .setFacts(HardwareFacts.newBuilder()
                        .setProcessorModel("Core")
                        .setRamGigabytes(16)
                        .setMacAddresses(List.of("00:15:5d:00:00:01"))
                        .build())
                .setStatus("READY_FOR_USER")
                .setProfileId("managed-desktop")
                .setProfileName("Managed Desktop")
                .setGroupTag(upload.getGroupTag())
                .setRegisteredAt(decidedAt(number))
                .build();
    }

    public DeviceRejected rejected(UploadReceived upload, int number, String code) {
        return DeviceRejected.newBuilder()
                .setRow(row(upload, number))
                .setSource(source(number))
                .setSerialNumber("bad-" + number)
                .setGroupTag(upload.getGroupTag())
                .setFaults(List.of(finding(code), finding("FIELD_TOO_LONG")))
                .setRejectedAt(decidedAt(number))
                .build();
    }

    public DeviceRefused refused(UploadReceived upload, int number, int device, String code) {
        return DeviceRefused.newBuilder()
                .setRow(row(upload, number))
                .setSource(source(number))
                .setOutcome(code.equals("ALREADY_REGISTERED") ? "unchanged" : "refused")
                .setFinding(finding(code))
                .setDeviceId(deviceId(device))
                .setSerialNumber("SN%07d".formatted(device))
                .setGroupTag(upload.getGroupTag())
                .setRefusedAt(decidedAt(number))
                .build();
    }

    /** Something that happened to a device, its end among it. */
    public DeviceChanged changed(String customer, int device, long version) {
        return switch (random.nextInt(4)) {
            case 0 -> changed(customer, device, version, "deregistration", "DEREGISTERED");
            case 1 ->
                DeviceChanged.newBuilder(changed(customer, device, version, "hardware", "READY_FOR_USER"))
                        .setFacts(HardwareFacts.newBuilder().setRamGigabytes(32).build())
                        .build();
            case 2 ->
                DeviceChanged.newBuilder(changed(customer, device, version, "user", "READY_FOR_USER"))
                        .setAssignedUser("anna@contoso.example")
                        .build();
            default -> changed(customer, device, version, "status", "ACTIVE");
        };
    }

    public static DeviceChanged changed(String customer, int device, long version, String kind, String status) {
        return DeviceChanged.newBuilder()
                .setDeviceId(deviceId(device))
                .setVersion(version)
                .setCustomer(customer)
                .setKind(kind)
                .setStatusBefore("READY_FOR_USER")
                .setStatusAfter(status)
                .setProfileId("kiosk")
                .setProfileName("Kiosk")
                .setGroupTag("Shop")
                .setWhy("BECAUSE")
                .setBy(customer)
                .setChangedAt(START.plusSeconds(version))
                .build();
    }

    /** A conflict of two devices, from beginning to end. */
    public static List<IdentityConflict> conflict(String id, int earlier, int later) {
        return List.of(
                conflict(id, later, "later", "found", ""),
                conflict(id, earlier, "earlier", "found", ""),
                conflict(id, earlier, "earlier", "settled", "keep"),
                conflict(id, later, "later", "settled", "keep"));
    }

    public static IdentityConflict conflict(String id, int device, String role, String state, String decision) {
        boolean settled = state.equals("settled");
        return IdentityConflict.newBuilder()
                .setConflictId(id)
                .setDeviceId(deviceId(device))
                .setAnchor("tpm:" + id)
                .setRole(role)
                .setState(state)
                .setDecision(decision)
                .setBy(settled ? "operator" : "")
                .setReason(settled ? "Sold twice." : "")
                .setAt(settled ? START.plusSeconds(60) : START)
                .build();
    }

    /** That somebody's upload was accepted. */
    public static AuditEntry audited(String id, String customer, String organization, Instant at) {
        return AuditEntry.newBuilder()
                .setEntryId(id)
                .setCustomer(customer)
                .setBy(Actor.newBuilder()
                        .setOrganization(organization)
                        .setPerson("anna@" + organization)
                        .setClient("erp")
                        .setRequestId("request-" + id)
                        .setCorrelationId("correlation-" + id)
                        .build())
                .setCommand("upload")
                .setSubject("subject-" + id)
                .setDetails(Map.of("rowCount", "50"))
                .setAt(at)
                .build();
    }

    /** What a manufacturer says it built, by product key. */
    public static CatalogueDevice built(String partner, int device, long version) {
        return CatalogueDevice.newBuilder()
                .setDeviceId(deviceId(device))
                .setVersion(version)
                .setPartner(partner)
                .setManufacturer("Contoso")
                .setModel("Book 3")
                .setSerialNumber("SN%07d".formatted(device))
                .setProductKeys(List.of("%013d".formatted(device)))
                .setPublicationId(new UUID(device, version).toString())
                .setEntryNumber(1)
                .setPublishedAt(START.plusSeconds(version))
                .build();
    }

    /** One upload, every row decided, some by an unexpected error first; and some of its devices published. */
    public List<SpecificRecord> upload(UploadReceived upload, int firstDevice) {
        List<SpecificRecord> events = new ArrayList<>(List.of(
                upload,
                complete(upload),
                audited("audit-" + upload.getUploadId(), upload.getCustomer(), upload.getSubmitter(), START)));
        for (int number = 1; number <= upload.getRowCount(); number++) {
            int device = firstDevice + number;
            switch (random.nextInt(8)) {
                case 0 -> events.add(rejected(upload, number, "HARDWARE_HASH_INVALID"));
                case 1 -> events.add(refused(upload, number, device, "ALREADY_REGISTERED"));
                case 2 -> events.add(refused(upload, number, device, "CLAIMED_BY_OTHER_ORGANIZATION"));
                case 3 -> events.add(refused(upload, number, device, "UNEXPECTED"));
                case 4 -> {
                    events.add(refused(upload, number, device, "UNEXPECTED"));
                    events.add(registered(upload, number, device, device));
                }
                case 5 -> {
                    events.add(registered(upload, number, device % 50, device));
                    events.add(changed(upload.getCustomer(), device % 50, device + 500L));
                    events.addAll(conflict("conflict-" + device, device, device % 50));
                    events.add(built(upload.getSubmitter(), device % 50, device));
                }
                default -> events.add(registered(upload, number, device % 50, device));
            }
        }
        return events;
    }

    /** A row of an upload as the script writes it, and where it lies. */
    public static DeviceUploaded uploaded(UploadReceived upload, int number, String hash) {
        SentHash sent = SentHash.of(hash);
        return DeviceUploaded.newBuilder()
                .setRow(row(upload, number))
                .setDialect("script")
                .setSerialNumber("SN-" + number)
                .setHardwareHash(ByteBuffer.wrap(sent.bytes()))
                .setHardwareHashLength(sent.length())
                .setHardwareHashText(sent.text())
                .setRequestGroupTag(upload.getGroupTag())
                .setColumns(3)
                .setCells(3)
                .build();
    }

    public static DeviceRejected at(DeviceRejected event, RecordMetadata place) {
        return DeviceRejected.newBuilder(event)
                .setSource(RowSource.newBuilder()
                        .setPartition(place.partition())
                        .setOffset(place.offset())
                        .build())
                .build();
    }

    private RowSource source(int number) {
        return RowSource.newBuilder().setPartition(number % 6).setOffset(number).build();
    }

    private Instant decidedAt(int number) {
        return START.plusMillis(100L + number);
    }
}
