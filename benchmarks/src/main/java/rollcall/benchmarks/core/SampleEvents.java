package rollcall.benchmarks.core;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.hash.MachineFacts;
import rollcall.devices.hash.SentHash;
import rollcall.devices.identity.Anchor;
import rollcall.devices.identity.Identity;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Sender;
import rollcall.devices.row.DeviceRow;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceUploaded;
import rollcall.events.HardwareFacts;
import rollcall.events.RowRef;
import rollcall.events.RowSource;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.RegistrationId;

/** The events of sample rows on their way through the services, as full as theirs. */
final class SampleEvents {
    private static final String UPLOAD = "5b0c6a2e-8a04-4a8e-9d3f-0a1f6f1d2c3b";
    private static final String CUSTOMER = "contoso";
    private static final String GROUP_TAG = "Microsoft365Managed_Autopilot";
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    static {
        EventSerdes.allowOurEvents();
    }

    private SampleEvents() {}

    static List<DeviceUploaded> uploaded() {
        return SampleRows.read().stream().map(SampleEvents::uploaded).toList();
    }

    static List<DeviceAccepted> accepted() {
        return SampleRows.read().stream().map(SampleEvents::accepted).toList();
    }

    static List<DeviceRegistered> registered() {
        return accepted().stream().map(SampleEvents::registered).toList();
    }

    private static DeviceUploaded uploaded(CsvRow row) {
        DeviceRow device = row.device();
        SentHash hash = device.hardwareHash();
        return DeviceUploaded.newBuilder()
                .setRow(reference(row))
                .setDialect(device.dialect().code())
                .setSerialNumber(device.serialNumber())
                .setProductKey(device.productKey())
                .setHardwareHash(ByteBuffer.wrap(hash.bytes()))
                .setHardwareHashLength(hash.length())
                .setHardwareHashText(hash.text())
                .setManufacturer(device.manufacturer())
                .setModel(device.model())
                .setRequestGroupTag(GROUP_TAG)
                .setColumns(device.columns())
                .setCells(device.cells())
                .build();
    }

    private static DeviceAccepted accepted(CsvRow row) {
        if (!(JUDGE.judge(row.device(), Sender.CUSTOMER, GROUP_TAG) instanceof Accepted judgement)) {
            throw new IllegalStateException("a sample row is not sound");
        }
        Identity identity = judgement.identity();
        return DeviceAccepted.newBuilder()
                .setRow(reference(row))
                .setSource(new RowSource(row.number() % 6, (long) row.number()))
                .setDeviceId(identity.key().value())
                .setAnchor(identity.anchor().map(Anchor::value).orElse(""))
                .setSerialNumber(identity.serialNumber())
                .setProductKey(identity.productKey())
                .setManufacturer(identity.manufacturer())
                .setModel(identity.model())
                .setProof("hash")
                .setHashDigest(judgement.hashDigest())
                .setFacts(facts(judgement))
                .setGroupTag(judgement.groupTag())
                .setAssignedUser(judgement.assignedUser())
                .setAcceptedAt(AT)
                .build();
    }

    private static DeviceRegistered registered(DeviceAccepted row) {
        return DeviceRegistered.newBuilder()
                .setRow(row.getRow())
                .setSource(row.getSource())
                .setDeviceId(row.getDeviceId())
                .setVersion(1)
                .setAnchor(row.getAnchor())
                .setSerialNumber(row.getSerialNumber())
                .setProductKey(row.getProductKey())
                .setManufacturer(row.getManufacturer())
                .setModel(row.getModel())
                .setProof(row.getProof())
                .setHashDigest(row.getHashDigest())
                .setFacts(row.getFacts())
                .setStatus("READY_FOR_USER")
                .setProfileId("microsoft365-managed-autopilot")
                .setProfileName("Microsoft 365 Managed Autopilot")
                .setGroupTag(row.getGroupTag())
                .setAssignedUser(row.getAssignedUser())
                .setRegisteredAt(AT)
                .build();
    }

    private static RowRef reference(CsvRow row) {
        return RowRef.newBuilder()
                .setRegistrationId(RegistrationId.of(UPLOAD, row.number()))
                .setUploadId(UPLOAD)
                .setRowNumber(row.number())
                .setLine(row.line())
                .setCustomer(CUSTOMER)
                .setSubmitter(CUSTOMER)
                .setRequestId("0f8fad5b-d9cb-469f-a165-70867728950e")
                .setReceivedAt(AT)
                .build();
    }

    private static HardwareFacts facts(Accepted judgement) {
        MachineFacts facts = MachineFacts.in(judgement.hash().orElseThrow());
        return HardwareFacts.newBuilder()
                .setCollectedAt(facts.collectedAt())
                .setToolBuild(facts.toolBuild())
                .setOsBuild(facts.osBuild())
                .setSmbiosUuid(facts.smbiosUuid())
                .setSystemFamily(facts.systemFamily())
                .setSkuNumber(facts.skuNumber())
                .setFirmwareVendor(facts.firmwareVendor())
                .setBoardProduct(facts.boardProduct())
                .setChassisType(facts.chassisType())
                .setProcessorModel(facts.processorModel())
                .setProcessorCores(facts.processorCores())
                .setRamGigabytes(facts.ramGigabytes())
                .setDiskGigabytes(facts.diskGigabytes())
                .setDiskBus(facts.diskBus())
                .setDisplayWidth(facts.displayWidth())
                .setDisplayHeight(facts.displayHeight())
                .setTpmVersion(facts.tpmVersion())
                .setMacAddresses(facts.macAddresses())
                .build();
    }
}
