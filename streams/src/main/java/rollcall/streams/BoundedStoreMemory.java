package rollcall.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on what all stores of this process take outside the heap. Without it each store, of which there is one a
 * partition, takes 50 MB for blocks alone.
 */
public final class BoundedStoreMemory implements RocksDBConfigSetter {
    /** Names the setting, a number. */
    public static final String BYTES = "rollcall.store.memory.bytes";

    private static final double FOR_INDEX_AND_FILTER = 0.5;
    private static final int PIECE_OF_INDEX_OR_FILTER = 4 << 10;
    private static final long WRITE_BUFFER = 4 << 20;

    private static Cache cache;
    private static WriteBufferManager writeBuffers;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        share(((Number) settings.get(BYTES)).longValue());
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        // Devices come in no order: each look-up needs another place of the filters. Where all of them do not fit, one
        // that
        // is not in pieces is read whole, megabytes for one key.
        table.setIndexType(IndexType.kTwoLevelIndexSearch);
        table.setPartitionFilters(true);
        table.setMetadataBlockSize(PIECE_OF_INDEX_OR_FILTER);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(writeBuffers);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setTableFormatConfig(table);
    }

    /** The shared parts outlive each store: they end with the process. */
    @Override
    public void close(String store, Options options) {}

    private static synchronized void share(long bytes) {
        if (cache == null) {
            cache = new LRUCache(bytes, -1, false, FOR_INDEX_AND_FILTER);
            writeBuffers = new WriteBufferManager(bytes / 2, cache);
        }
    }
}
