package rollcall.registry.topology;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import rollcall.events.Profile;
import rollcall.registry.record.AnchorRecord;
import rollcall.registry.record.ConflictRecord;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.ReassignmentRecord;
import rollcall.registry.record.RefusalRecord;
import rollcall.registry.record.WaitingRow;

/** The stores of the registry's own records. */
final class RecordStores {
    /** How long after its upload was received a row that claimed nothing is still answered the same. */
    static final Duration REFUSALS_KEPT = Duration.ofDays(14);

    private RecordStores() {}

    static StoreBuilder<KeyValueStore<String, DeviceRecord>> devices(String name) {
        return kept(
                name,
                RecordSerde.of(
                        DeviceRecord.getEncoder(),
                        DeviceRecord::createDecoder,
                        "DeviceRecord-1",
                        "DeviceRecord-2",
                        "DeviceRecord-3"));
    }

    static StoreBuilder<WindowStore<String, RefusalRecord>> refusals(String name) {
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(name, REFUSALS_KEPT, Duration.ofMillis(1), false),
                        Serdes.String(),
                        RecordSerde.of(
                                RefusalRecord.getEncoder(),
                                RefusalRecord::createDecoder,
                                "RefusalRecord-1",
                                "RefusalRecord-2"))
                .withCachingDisabled();
    }

    static StoreBuilder<KeyValueStore<String, WaitingRow>> waiting(String name) {
        return kept(name, RecordSerde.of(WaitingRow.getEncoder(), WaitingRow::createDecoder));
    }

    static StoreBuilder<KeyValueStore<String, AnchorRecord>> anchors(String name) {
        return kept(name, RecordSerde.of(AnchorRecord.getEncoder(), AnchorRecord::createDecoder));
    }

    static StoreBuilder<KeyValueStore<String, ConflictRecord>> conflicts(String name) {
        return kept(name, RecordSerde.of(ConflictRecord.getEncoder(), ConflictRecord::createDecoder));
    }

    static StoreBuilder<KeyValueStore<String, ReassignmentRecord>> reassignments(String name) {
        return kept(name, RecordSerde.of(ReassignmentRecord.getEncoder(), ReassignmentRecord::createDecoder));
    }

    /** Few keys, changed with every claim: written once a commit. */
    static StoreBuilder<KeyValueStore<String, Integer>> counts(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.Integer())
                .withCachingEnabled();
    }

    /** When something was last seen, in milliseconds. */
    static StoreBuilder<KeyValueStore<String, Long>> times(String name) {
        return kept(name, Serdes.Long());
    }

    static StoreBuilder<KeyValueStore<String, String>> index(String name) {
        return kept(name, Serdes.String());
    }

    static StoreBuilder<KeyValueStore<String, Profile>> profiles(String name) {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name),
                        Serdes.String(),
                        RecordSerde.of(Profile.getEncoder(), Profile::createDecoder, "Profile-1"))
                .withCachingDisabled();
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> kept(String name, Serde<T> records) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), records)
                .withCachingDisabled();
    }
}
