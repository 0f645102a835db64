package rollcall.standalone.doctor;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.schemas.Topic;
import rollcall.standalone.doctor.Snapshot.SeenTopic;

/** A topic that is not as the catalogue says. */
final class OtherTopics implements Check {
    private final Map<String, Topic> catalogue;

    OtherTopics(Collection<Topic> catalogue) {
        this.catalogue = catalogue.stream().collect(Collectors.toMap(Topic::name, Function.identity()));
    }

    @Override
    public Stream<Finding> apply(Snapshot snapshot) {
        return snapshot.topics().stream().flatMap(seen -> findings(seen, catalogue.get(seen.name())));
    }

    private static Stream<Finding> findings(SeenTopic seen, Topic meant) {
        if (seen.partitions() == 0) {
            return Stream.of(new Finding(
                    "topic-missing",
                    "the broker has no topic " + seen.name(),
                    "run the init step, provisioning: it creates what is missing"));
        }
        return Stream.of(partitions(seen, meant), copies(seen), settings(seen, meant))
                .flatMap(Function.identity());
    }

    private static Stream<Finding> partitions(SeenTopic seen, Topic meant) {
        return seen.partitions() == meant.partitions()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "topic-partitions",
                        seen.name() + " has " + seen.partitions() + " partitions instead of " + meant.partitions(),
                        "rows about one device no longer meet and services do not start: stop ingest-service and create the"
                                + " topic anew from the catalogue, with its records copied by key"));
    }

    private static Stream<Finding> copies(SeenTopic seen) {
        if (seen.leaderless() > 0) {
            return Stream.of(new Finding(
                    "topic-offline",
                    seen.leaderless() + " partitions of " + seen.name() + " are led by no broker",
                    "bring the brokers back that hold their copies"));
        }
        return seen.thin() == 0
                ? Stream.empty()
                : Stream.of(new Finding(
                        "topic-copies",
                        seen.thin() + " partitions of " + seen.name() + " have fewer copies in step than they should",
                        "bring the missing broker back, or move its copies to another"));
    }

    private static Stream<Finding> settings(SeenTopic seen, Topic meant) {
        return meant.settings().entrySet().stream()
                .filter(setting -> !setting.getValue().equals(seen.settings().get(setting.getKey())))
                .map(setting -> new Finding(
                        "topic-settings",
                        seen.name() + " has " + setting.getKey() + "="
                                + Optional.ofNullable(seen.settings().get(setting.getKey()))
                                        .orElse("nothing")
                                + " instead of " + setting.getValue(),
                        "kafka-configs.sh --alter --entity-type topics --entity-name " + seen.name() + " --add-config "
                                + setting.getKey() + "=" + setting.getValue()));
    }
}
