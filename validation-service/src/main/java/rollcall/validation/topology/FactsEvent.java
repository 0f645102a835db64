package rollcall.validation.topology;

import rollcall.devices.hash.MachineFacts;
import rollcall.events.HardwareFacts;

/** What a hardware hash tells about its machine, as events tell it. */
final class FactsEvent {
    private FactsEvent() {}

    static HardwareFacts of(MachineFacts facts) {
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
