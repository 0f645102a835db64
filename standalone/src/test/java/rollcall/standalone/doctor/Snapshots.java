package rollcall.standalone.doctor;

import java.util.List;
import rollcall.standalone.doctor.Snapshot.Disk;
import rollcall.standalone.doctor.Snapshot.Group;
import rollcall.standalone.doctor.Snapshot.Letters;
import rollcall.standalone.doctor.Snapshot.SeenTopic;
import rollcall.standalone.doctor.Snapshot.Service;
import rollcall.standalone.doctor.Snapshot.Subject;
import rollcall.standalone.doctor.Snapshot.Upload;

/** Systems of which one thing was seen. */
final class Snapshots {
    private Snapshots() {}

    static Snapshot of(Object seen) {
        return new Snapshot(
                only(SeenTopic.class, seen),
                only(Group.class, seen),
                only(Letters.class, seen),
                only(Subject.class, seen),
                only(Service.class, seen),
                only(Upload.class, seen),
                only(Disk.class, seen),
                List.of());
    }

    private static <T> List<T> only(Class<T> type, Object seen) {
        return type.isInstance(seen) ? List.of(type.cast(seen)) : List.of();
    }
}
