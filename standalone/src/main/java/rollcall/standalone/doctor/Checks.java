package rollcall.standalone.doctor;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import rollcall.schemas.Topic;

/** All checks, in the order in which their findings are told: first what others follow from. */
final class Checks {
    private Checks() {}

    static List<Check> all(Collection<Topic> catalogue, Limits limits) {
        return List.of(
                new SickServices(),
                new FullDisks(limits.freePercent()),
                new OtherTopics(catalogue),
                new OtherSchemas(catalogue),
                new StandingGroups(limits.lag()),
                new SetAside(),
                new StuckUploads());
    }

    static List<Finding> findings(List<Check> checks, Snapshot snapshot) {
        return checks.stream().flatMap(check -> findings(check, snapshot)).toList();
    }

    private static Stream<Finding> findings(Check check, Snapshot snapshot) {
        return check.apply(snapshot);
    }
}
