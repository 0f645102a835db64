package rollcall.registry.publication;

import java.time.Instant;
import java.util.function.BiConsumer;
import rollcall.bodies.RowSink;
import rollcall.bodies.SentFile;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.identity.RowKey;
import rollcall.devices.identity.ShownHardware;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.row.DeviceRow;
import rollcall.events.CatalogueEntryReceived;

/** Judges each entry as it is read and hands on the sound ones under their keys. */
final class EntrySink implements RowSink {
    private final Publication publication;
    private final PublicationCall call;
    private final EntryRule rule;
    private final PublicationSettings settings;
    private final BiConsumer<String, CatalogueEntryReceived> sound;

    EntrySink(
            Publication publication,
            PublicationCall call,
            EntryRule rule,
            PublicationSettings settings,
            BiConsumer<String, CatalogueEntryReceived> sound) {
        this.publication = publication;
        this.call = call;
        this.rule = rule;
        this.settings = settings;
        this.sound = sound;
    }

    @Override
    public CsvLimits csvLimits() {
        return new CsvLimits(settings.lineLength(), Integer.MAX_VALUE, CsvLimits.DEFAULTS.bannerLines());
    }

    @Override
    public void row(SentFile file, int line, DeviceRow row) {
        entry(line, row);
    }

    @Override
    public void device(DeviceRow device) {
        entry(0, device);
    }

    private void entry(int line, DeviceRow row) {
        int number = publication.next();
        if (number > settings.entries()) {
            throw PublicationRefusals.tooManyEntries(settings.entries());
        }
        awaitRoom();
        if (publication.hasFailed()) {
            throw PublicationRefusals.unreachable();
        }
        EntryRule.Read read = rule.read(number, line, row);
        if (read.problems().isEmpty()) {
            publication.sent();
            CatalogueEntryReceived event = event(number, line, read.device(), call.receivedAt());
            sound.accept(key(event), event);
        } else {
            publication.rejected(read.problems());
        }
    }

    /** Whoever reads on while nothing is decided only makes the answer late: too late for whatever stands between. */
    private void awaitRoom() {
        try {
            if (!publication.awaitRoom(settings.undecided(), settings.patience())) {
                throw PublicationRefusals.undecided();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw PublicationRefusals.undecided();
        }
    }

    /** A product key is bound first, wherever its device lies. */
    private static String key(CatalogueEntryReceived entry) {
        return entry.getProductKey().isEmpty()
                ? entry.getDeviceId()
                : RowKey.ofProductKey(entry.getProductKey()).value();
    }

    private CatalogueEntryReceived event(int number, int line, Accepted device, Instant receivedAt) {
        ShownHardware hardware = EntryRule.hardware(device);
        return CatalogueEntryReceived.newBuilder()
                .setPublicationId(publication.id())
                .setEntryNumber(number)
                .setLine(line)
                .setPartner(call.partner())
                .setDeviceId(device.identity().key().value())
                .setManufacturer(device.identity().manufacturer())
                .setModel(device.identity().model())
                .setSerialNumber(device.identity().serialNumber())
                .setProductKey(device.identity().productKey())
                .setAnchor(hardware.anchor())
                .setUuidAnchor(hardware.uuidAnchor())
                .setHashDigest(device.hashDigest())
                .setRequestId(call.requestId())
                .setReceivedAt(receivedAt)
                .build();
    }
}
