package rollcall.devices.hash;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a hardware hash tells about its machine, for people to read. A text or a list is empty, and a number 0, where the
 * hash has no such record.
 *
 * @param collectedAt by the device's own clock; the epoch where the hash does not say
 * @param toolBuild of the collecting tool, such as {@code 10.0.17763.1}
 * @param osBuild of the Windows it ran on
 * @param smbiosUuid lower case with hyphens
 * @param chassisType SMBIOS's number: 3 desktop, 9 laptop, 10 notebook
 * @param macAddresses of the network adapters, lower case with colons
 */
public record MachineFacts(
        Instant collectedAt,
        String toolBuild,
        String osBuild,
        String smbiosUuid,
        String systemFamily,
        String skuNumber,
        String firmwareVendor,
        String boardProduct,
        int chassisType,
        String processorModel,
        int processorCores,
        long ramGigabytes,
        long diskGigabytes,
        String diskBus,
        int displayWidth,
        int displayHeight,
        String tpmVersion,
        List<String> macAddresses) {

    public MachineFacts {
        macAddresses = List.copyOf(macAddresses);
    }

    public static MachineFacts in(HardwareHash hash) {
        Optional<Origin> origin = hash.origin();
        Optional<Disk> disk = hash.disk();
        Optional<Display> display = hash.display();
        return new MachineFacts(
                origin.map(Origin::collectedAt).orElse(Instant.EPOCH),
                origin.map(made -> made.toolBuild().toString()).orElse(""),
                origin.map(made -> made.osBuild().toString()).orElse(""),
                hash.smbiosUuid().map(UUID::toString).orElse(""),
                hash.systemFamily(),
                hash.systemSku(),
                hash.firmwareVendor(),
                hash.boardProduct(),
                hash.chassis().map(Chassis::type).orElse(0),
                hash.processorModel(),
                hash.processor().map(Processor::cores).orElse(0),
                hash.memory().map(Memory::gigabytes).orElse(0L),
                disk.map(Disk::gigabytes).orElse(0L),
                disk.map(Disk::busName).orElse(""),
                display.map(Display::widthPixels).orElse(0),
                display.map(Display::heightPixels).orElse(0),
                hash.tpmVersion(),
                hash.networkAdapters().stream()
                        .map(adapter -> adapter.macAddress().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
