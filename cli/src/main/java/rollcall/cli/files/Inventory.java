package rollcall.cli.files;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashReading;
import rollcall.devices.hash.Mending;
import rollcall.devices.hash.NetworkAdapter;
import rollcall.devices.identity.Anchor;
import rollcall.devices.identity.DeviceId;
import rollcall.devices.identity.Identifiers;

/** Everything that a hash says, in parts as a machine has them; what it does not say is left out. */
final class Inventory {
    private Inventory() {}

    static Map<String, Object> of(HardwareHash hash, List<Mending> mendings) {
        Identifiers identifiers = Identifiers.in(new HashReading.Intact(hash));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("device", device(identifiers));
        all.put("system", system(hash));
        all.put("collection", collection(hash));
        all.put("processor", processor(hash));
        all.put("memory", memory(hash));
        all.put("disk", disk(hash));
        all.put("networkAdapters", adapters(hash));
        all.put("display", display(hash));
        all.put("graphics", graphics(hash));
        all.put("chassis", chassis(hash));
        all.put("firmware", firmware(hash));
        all.put("tpm", tpm(hash));
        all.put("hash", itself(hash, mendings));
        all.put("unknownRecords", unknown(hash));
        all.values().removeIf(part -> part instanceof Map<?, ?> map ? map.isEmpty() : ((List<?>) part).isEmpty());
        return all;
    }

    private static Map<String, Object> device(Identifiers identifiers) {
        return new Facts()
                .with("deviceId", DeviceId.of(identifiers).map(DeviceId::value).orElse(""))
                .with("anchor", Anchor.of(identifiers).map(Anchor::value).orElse(""))
                .facts();
    }

    private static Map<String, Object> system(HardwareHash hash) {
        return new Facts()
                .with("manufacturer", hash.systemManufacturer())
                .with("model", hash.systemProductName())
                .with("serialNumber", hash.systemSerialNumber())
                .with("version", hash.systemVersion())
                .with("sku", hash.systemSku())
                .with("family", hash.systemFamily())
                .with("smbiosUuid", hash.smbiosUuid())
                .with("productKeyId", hash.productKeyId())
                .with("productKeyPart", hash.productKeyPart())
                .facts();
    }

    private static Map<String, Object> collection(HardwareHash hash) {
        Facts facts = new Facts();
        hash.origin()
                .ifPresent(
                        origin -> facts.with("collectedAt", origin.collectedAt().toString())
                                .with("utcOffset", origin.utcOffset())
                                .with("toolBuild", origin.toolBuild().toString())
                                .with("osBuild", origin.osBuild().toString())
                                .with("osType", origin.osType())
                                .with("osArchitecture", architecture(origin.osArchitecture()))
                                .with("toolVersion", origin.toolVersion()));
        return facts.facts();
    }

    private static Map<String, Object> processor(HardwareHash hash) {
        Facts facts =
                new Facts().with("manufacturer", hash.processorManufacturer()).with("model", hash.processorModel());
        hash.processor()
                .ifPresent(processor -> facts.with("architecture", architecture(processor.architecture()))
                        .with("packages", processor.packages())
                        .with("cores", processor.cores())
                        .with("threads", processor.threads())
                        .with("hyperThreading", processor.hyperThreading()));
        return facts.facts();
    }

    private static Map<String, Object> memory(HardwareHash hash) {
        Facts facts = new Facts();
        hash.memory()
                .ifPresent(memory -> facts.with("gigabytes", memory.gigabytes())
                        .with("maximumGigabytes", memory.maximumGigabytes())
                        .with("slots", memory.slots())
                        .with("arrays", memory.arrays())
                        .with("errorCorrection", memory.errorCorrection()));
        return facts.facts();
    }

    private static Map<String, Object> disk(HardwareHash hash) {
        Facts facts = new Facts();
        hash.disk()
                .ifPresent(disk -> facts.with("gigabytes", disk.gigabytes())
                        .with("bus", disk.busName())
                        .with("media", disk.media() == 0 ? "solid state" : "rotating or unknown"));
        return facts.with("serialNumber", hash.diskSerialNumber())
                .with("serialNumberOfKernel", hash.diskSerialNumberOfKernel())
                .facts();
    }

    private static List<Object> adapters(HardwareHash hash) {
        List<Object> adapters = new ArrayList<>();
        for (NetworkAdapter adapter : hash.networkAdapters()) {
            adapters.add(new Facts()
                    .with("macAddress", adapter.macAddress().toLowerCase(Locale.ROOT))
                    .with("medium", medium(adapter.medium()))
                    .with("bus", adapter.bus())
                    .facts());
        }
        return adapters;
    }

    private static Map<String, Object> display(HardwareHash hash) {
        Facts facts = new Facts();
        hash.display()
                .ifPresent(display -> facts.with("widthPixels", display.widthPixels())
                        .with("heightPixels", display.heightPixels())
                        .with("widthMillimetres", display.widthMillimetres())
                        .with("heightMillimetres", display.heightMillimetres())
                        .with("outputTechnology", String.format("0x%08X", display.outputTechnology())));
        hash.panelSize()
                .ifPresent(panel -> facts.with("panelWidthCentimetres", panel.widthCentimetres())
                        .with("panelHeightCentimetres", panel.heightCentimetres()));
        return facts.facts();
    }

    private static List<Object> graphics(HardwareHash hash) {
        List<Object> adapters = new ArrayList<>();
        for (int i = 0; i < Math.max(hash.gpus().size(), hash.gpuNames().size()); i++) {
            Facts facts = new Facts();
            if (i < hash.gpuNames().size()) {
                facts.with("name", hash.gpuNames().get(i));
            }
            if (i < hash.gpus().size()) {
                facts.with("videoMemoryBytes", hash.gpus().get(i).videoMemory())
                        .with("systemMemoryBytes", hash.gpus().get(i).systemMemory());
            }
            adapters.add(facts.facts());
        }
        return adapters;
    }

    private static Map<String, Object> chassis(HardwareHash hash) {
        Facts facts = new Facts();
        hash.chassis()
                .ifPresent(chassis ->
                        facts.with("type", chassis.type()).with("powerPlatformRole", chassis.powerPlatformRole()));
        return facts.facts();
    }

    private static Map<String, Object> firmware(HardwareHash hash) {
        return new Facts()
                .with("vendor", hash.firmwareVendor())
                .with("boardManufacturer", hash.boardManufacturer())
                .with("boardProduct", hash.boardProduct())
                .with("boardVersion", hash.boardVersion())
                .facts();
    }

    private static Map<String, Object> tpm(HardwareHash hash) {
        Facts facts = new Facts()
                .with("version", hash.tpmVersion())
                .with("endorsementKeyDigest", hash.endorsementKeyDigest());
        hash.offlineDeviceId()
                .ifPresent(offline ->
                        facts.with("offlineDeviceId", offline.id()).with("offlineDeviceIdKind", offline.kind()));
        return facts.facts();
    }

    private static Map<String, Object> itself(HardwareHash hash, List<Mending> mendings) {
        return new Facts()
                .with("bytes", hash.bytes().length)
                .with("checksum", hash.checksum())
                .with("contentDigest", hash.contentDigest())
                .with(
                        "mended",
                        String.join(", ", mendings.stream().map(Mending::name).toList()))
                .facts();
    }

    private static List<Object> unknown(HardwareHash hash) {
        List<Object> records = new ArrayList<>();
        hash.unknownRecords()
                .forEach(unknown -> records.add(new Facts()
                        .with("type", unknown.type())
                        .with("payload", HexFormat.of().formatHex(unknown.payload()))
                        .facts()));
        return records;
    }

    private static String architecture(int number) {
        return switch (number) {
            case 0 -> "x86";
            case 9 -> "x64";
            case 12 -> "ARM64";
            default -> Integer.toString(number);
        };
    }

    private static String medium(int number) {
        return switch (number) {
            case 0 -> "unspecified";
            case 1 -> "wireless LAN";
            case 9 -> "native 802.11";
            case 10 -> "Bluetooth";
            case 14 -> "Ethernet";
            default -> Integer.toString(number);
        };
    }

    /** What is known of one part. */
    private static final class Facts {
        private final Map<String, Object> facts = new LinkedHashMap<>();

        Facts with(String name, Object value) {
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(known -> facts.put(name, known.toString()));
            } else if (!value.equals("")) {
                facts.put(name, value);
            }
            return this;
        }

        Map<String, Object> facts() {
            return facts;
        }
    }
}
