package rollcall.standalone.doctor;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import rollcall.schemas.Topic;
import rollcall.standalone.doctor.Snapshot.Subject;

/** A subject whose latest schema is not the one of this release, or whose next version may be anything. */
final class OtherSchemas implements Check {
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final Map<String, Schema> shipped;

    OtherSchemas(Collection<Topic> catalogue) {
        this.shipped = catalogue.stream()
                .filter(topic -> topic.schema().isPresent())
                .collect(
                        Collectors.toMap(Topic::subject, topic -> topic.schema().orElseThrow()));
    }

    @Override
    public Stream<Finding> apply(Snapshot snapshot) {
        return snapshot.schemas().stream().flatMap(subject -> Stream.concat(schema(subject), compatibility(subject)));
    }

    private Stream<Finding> schema(Subject subject) {
        if (subject.latest().isEmpty()) {
            return Stream.of(new Finding(
                    "schema-missing",
                    "the registry knows no schema of " + subject.name(),
                    "run the init step, provisioning: it registers what is missing"));
        }
        if (parsed(subject.latest().get())
                .filter(shipped.get(subject.name())::equals)
                .isPresent()) {
            return Stream.empty();
        }
        String latest =
                "version " + subject.version() + " of " + subject.name() + ", the latest, is not this release's schema";
        return Stream.of(
                subject.shippedAs().isPresent()
                        ? new Finding(
                                "schema-drift",
                                latest + ", which is version "
                                        + subject.shippedAs().get(),
                                "if a newer release registered it, upgrade the services; else delete that version after"
                                        + " making sure that no record bears it")
                        : new Finding(
                                "schema-drift",
                                latest + ", which is not registered at all",
                                "run this release's init step, provisioning; if that is refused, the latest version is not"
                                        + " Rollcall's"));
    }

    private static Stream<Finding> compatibility(Subject subject) {
        if (subject.latest().isEmpty()
                || subject.compatibility().filter(COMPATIBILITY::equals).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                "schema-compatibility",
                "the next version of " + subject.name() + " is held to "
                        + subject.compatibility().orElse("nothing of its own") + " instead of " + COMPATIBILITY,
                "run the init step, provisioning: it sets it"));
    }

    private static Optional<Schema> parsed(String text) {
        try {
            return Optional.of(new Schema.Parser().parse(text));
        } catch (SchemaParseException unreadable) {
            return Optional.empty();
        }
    }
}
