package rollcall.standalone.doctor;

import java.time.Duration;
import java.util.stream.Stream;
import rollcall.standalone.doctor.Snapshot.Group;
import rollcall.standalone.doctor.Snapshot.Progress;

/** A consumer group that nobody is in, or that is further behind than it should be. */
final class StandingGroups implements Check {
    private static final String CHECK = "lag";

    private final long limit;

    StandingGroups(long limit) {
        this.limit = limit;
    }

    @Override
    public Stream<Finding> apply(Snapshot snapshot) {
        return snapshot.groups().stream()
                .flatMap(group -> Stream.concat(
                        abandoned(group),
                        group.topics().stream()
                                .filter(topic -> topic.lag() > limit)
                                .map(topic -> behind(group, topic))));
    }

    private static Stream<Finding> abandoned(Group group) {
        if (group.members() > 0) {
            return Stream.empty();
        }
        long waiting = group.topics().stream().mapToLong(Progress::lag).sum();
        return Stream.of(new Finding(
                CHECK,
                "nobody reads as " + group.name() + ", and " + waiting + " records wait",
                "start " + service(group) + "; what waits is read when it is back"));
    }

    private static Finding behind(Group group, Progress topic) {
        String what = group.name() + " has " + topic.lag() + " records of " + topic.topic() + " still to read";
        if (topic.read() == 0) {
            return new Finding(
                    CHECK,
                    what + " and stands still",
                    "look into the log of " + service(group) + ", and at what its health says of broker, registry and"
                            + " database");
        }
        double perSecond = topic.read() / Math.max(0.001, topic.between().toMillis() / 1_000.0);
        Duration left = Duration.ofSeconds((long) (topic.lag() / perSecond));
        return new Finding(
                CHECK,
                what + ", read at " + Math.round(perSecond) + " a second: gone in " + minutes(left)
                        + " if no more come",
                "wait, or start another instance of " + service(group) + " if that is too long");
    }

    private static String minutes(Duration left) {
        return left.toMinutes() == 0 ? "less than a minute" : "about " + left.toMinutes() + " min";
    }

    private static String service(Group group) {
        return group.name().replaceFirst("rollcall-", "") + "-service";
    }
}
