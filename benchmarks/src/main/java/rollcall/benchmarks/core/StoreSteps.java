package rollcall.benchmarks.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactionStyle;
import org.rocksdb.FlushOptions;
import org.rocksdb.IndexType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;
import org.springframework.util.FileSystemUtils;
import rollcall.streams.BoundedStoreMemory;

/**
 * A look-up in a store that holds far more than its memory: a filter of 10 bits for each of two million devices, 2.5 MB, and
 * 16 MB for everything, half of which waits to be written. As 10 million devices with 5 stores' filters beside the 128 MB of
 * a service.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StoreSteps {
    private static final int DEVICES = 2_000_000;
    private static final long MEMORY = 16 << 20;
    private static final int BLOCK = 4 << 10;
    private static final byte[] VALUE = new byte[60];

    /** In pieces as the services have them, or each file's as one, as RocksDB does by itself. */
    @Param({"in-pieces", "whole"})
    public String filters;

    private final SplittableRandom random = new SplittableRandom(1);
    private Path directory;
    private Options options;
    private RocksDB store;

    @Setup
    public void fill() throws IOException, RocksDBException {
        RocksDB.loadLibrary();
        directory = Files.createTempDirectory("rollcall-store-");
        options = new Options()
                .setCreateIfMissing(true)
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockSize(BLOCK).setFilterPolicy(new BloomFilter()));
        new BoundedStoreMemory().setConfig("devices", options, Map.of(BoundedStoreMemory.BYTES, MEMORY));
        if (filters.equals("whole")) {
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            options.setTableFormatConfig(table.setPartitionFilters(false).setIndexType(IndexType.kBinarySearch));
        }
        store = RocksDB.open(options, directory.toString());
        try (WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
                FlushOptions flush = new FlushOptions()) {
            for (int device = 0; device < DEVICES; device++) {
                store.put(unlogged, key(device), VALUE);
            }
            store.flush(flush);
        }
    }

    @TearDown
    public void delete() throws IOException {
        store.close();
        options.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    @Benchmark
    public byte[] lookUpOfANewDevice() throws RocksDBException {
        return store.get(key(DEVICES + random.nextInt(DEVICES)));
    }

    @Benchmark
    public byte[] lookUpOfAKnownDevice() throws RocksDBException {
        return store.get(key(random.nextInt(DEVICES)));
    }

    /** In no order, as device ids are. */
    private static byte[] key(int device) {
        SplittableRandom id = new SplittableRandom(device);
        return "dev:%016x%016x".formatted(id.nextLong(), id.nextLong()).getBytes(StandardCharsets.US_ASCII);
    }
}
