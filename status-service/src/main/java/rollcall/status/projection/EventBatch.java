package rollcall.status.projection;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import rollcall.events.AuditEntry;
import rollcall.events.CatalogueDevice;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.IdentityConflict;
import rollcall.events.UploadReceived;

/**
 * Events coalesced to one entry a key, since no statement may touch a row twice, and sorted by it, so that batches that
 * are written side by side take their locks in the same order.
 */
final class EventBatch {
    private final SortedMap<UUID, UploadEntry> uploads = new TreeMap<>();
    private final SortedMap<RowKey, RowEntry> rows = new TreeMap<>();
    private final SortedMap<String, DeviceEntry> devices = new TreeMap<>();
    private final SortedMap<ChangeEntry.Key, ChangeEntry> changes = new TreeMap<>();
    private final SortedMap<String, ConflictEntry> conflicts = new TreeMap<>();
    private final SortedMap<String, AuditEntry> audit = new TreeMap<>();
    private final SortedMap<String, CatalogueDevice> catalogue = new TreeMap<>();

    static EventBatch of(List<LoggedEvent> events) {
        EventBatch batch = new EventBatch();
        events.forEach(batch::add);
        return batch;
    }

    Collection<UploadEntry> uploads() {
        return uploads.values();
    }

    Collection<RowEntry> rows() {
        return rows.values();
    }

    Collection<DeviceEntry> devices() {
        return devices.values();
    }

    Collection<ChangeEntry> changes() {
        return changes.values();
    }

    Collection<ConflictEntry> conflicts() {
        return conflicts.values();
    }

    Collection<AuditEntry> audit() {
        return audit.values();
    }

    Collection<CatalogueDevice> catalogue() {
        return catalogue.values();
    }

    private void add(LoggedEvent logged) {
        SpecificRecord event = logged.event();
        int shard = logged.partition().partition();
        if (event instanceof DeviceRegistered registered) {
            decide(RowEntry.of(registered, shard));
            tell(DeviceEntry.of(registered), () -> ChangeEntry.of(registered));
        } else if (event instanceof DeviceRejected rejected) {
            decide(RowEntry.of(rejected, shard));
        } else if (event instanceof DeviceRefused refused) {
            decide(RowEntry.of(refused, shard));
        } else if (event instanceof DeviceChanged changed) {
            tell(DeviceEntry.of(changed), () -> ChangeEntry.of(changed));
            ListedRow.of(changed).ifPresent(row -> decide(RowEntry.of(changed, row, shard)));
        } else if (event instanceof IdentityConflict told) {
            conflicts.merge(told.getConflictId(), ConflictEntry.of(told), ConflictEntry::merged);
        } else if (event instanceof AuditEntry entry) {
            audit.putIfAbsent(entry.getEntryId(), entry);
        } else if (event instanceof CatalogueDevice built) {
            catalogue.merge(built.getDeviceId(), built, EventBatch::newer);
        } else if (event instanceof UploadReceived received) {
            UploadEntry entry = UploadEntry.of(received, logged.traceId(), logged.timestamp());
            uploads.merge(entry.id(), entry, UploadEntry::merged);
        } else {
            throw new IllegalArgumentException(
                    "the view folds no " + event.getSchema().getFullName());
        }
    }

    private static CatalogueDevice newer(CatalogueDevice first, CatalogueDevice second) {
        return first.getVersion() < second.getVersion() ? second : first;
    }

    private void decide(RowEntry entry) {
        rows.merge(entry.key(), entry, RowEntry::decided);
    }

    /** A device's beginning stands in its own line: most devices have no other change, and no second line then. */
    private void tell(DeviceEntry device, Supplier<ChangeEntry> change) {
        devices.merge(device.id(), device, DeviceEntry::merged);
        if (device.beginning() == null) {
            ChangeEntry entry = change.get();
            changes.putIfAbsent(entry.key(), entry);
        }
    }
}
