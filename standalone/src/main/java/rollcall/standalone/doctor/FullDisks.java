package rollcall.standalone.doctor;

import java.util.stream.Stream;
import rollcall.standalone.doctor.Snapshot.Disk;

/** A disk that is nearly full. A full one stops the broker, and ingest-service refuses uploads. */
final class FullDisks implements Check {
    private static final int WHOLE = 100;

    private final int freePercent;

    FullDisks(int freePercent) {
        this.freePercent = freePercent;
    }

    @Override
    public Stream<Finding> apply(Snapshot snapshot) {
        return snapshot.disks().stream()
                .filter(disk -> disk.totalBytes() > 0)
                .filter(disk -> percent(disk) < freePercent)
                .map(disk -> new Finding(
                        "disk",
                        "the disk of " + disk.where() + " has " + (disk.freeBytes() >> 20) + " MiB free, "
                                + percent(disk) + " %",
                        "make room or give it a larger disk before it is full"));
    }

    private static long percent(Disk disk) {
        return (long) (disk.freeBytes() * (double) WHOLE / disk.totalBytes());
    }
}
