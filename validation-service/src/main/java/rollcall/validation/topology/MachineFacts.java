package rollcall.validation.topology;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import rollcall.devices.hash.Chassis;
import rollcall.devices.hash.Disk;
import rollcall.devices.hash.Display;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.Memory;
import rollcall.devices.hash.Origin;
import rollcall.devices.hash.Processor;
import rollcall.events.HardwareFacts;

/** What a hardware hash tells about its machine. */
final class MachineFacts {
    private MachineFacts() {}

    static HardwareFacts in(HardwareHash hash) {
        Optional<Origin> origin = hash.origin();
        Optional<Disk> disk = hash.disk();
        Optional<Display> display = hash.display();
        return HardwareFacts.newBuilder()
                .setCollectedAt(origin.map(Origin::collectedAt).orElse(Instant.EPOCH))
                .setToolBuild(origin.map(made -> made.toolBuild().toString()).orElse(""))
                .setOsBuild(origin.map(made -> made.osBuild().toString()).orElse(""))
                .setSmbiosUuid(hash.smbiosUuid().map(UUID::toString).orElse(""))
                .setSystemFamily(hash.systemFamily())
                .setSkuNumber(hash.systemSku())
                .setFirmwareVendor(hash.firmwareVendor())
                .setBoardProduct(hash.boardProduct())
                .setChassisType(hash.chassis().map(Chassis::type).orElse(0))
                .setProcessorModel(hash.processorModel())
                .setProcessorCores(hash.processor().map(Processor::cores).orElse(0))
                .setRamGigabytes(hash.memory().map(Memory::gigabytes).orElse(0L))
                .setDiskGigabytes(disk.map(Disk::gigabytes).orElse(0L))
                .setDiskBus(disk.map(Disk::busName).orElse(""))
                .setDisplayWidth(display.map(Display::widthPixels).orElse(0))
                .setDisplayHeight(display.map(Display::heightPixels).orElse(0))
                .setTpmVersion(hash.tpmVersion())
                .setMacAddresses(hash.networkAdapters().stream()
                        .map(adapter -> adapter.macAddress().toLowerCase(Locale.ROOT))
                        .toList())
                .build();
    }
}
