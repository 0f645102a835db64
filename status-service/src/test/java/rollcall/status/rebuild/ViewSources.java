package rollcall.status.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Holds the table that names every column's source against the view's columns and against what topics keep. */
final class ViewSources {
    /** A column of the view. */
    record Column(String table, String name) {}

    /** One line of the table. */
    record Source(Column column, String topic, String field) {
        static Source parse(String line) {
            String[] cells = line.split(",", -1);
            return new Source(new Column(cells[0], cells[1]), cells[2], cells[3]);
        }
    }

    /** What needs no more than the last record of each key: its row is what that record tells, or how far a topic is read. */
    private static final Set<String> OF_LAST_RECORDS = Set.of("catalogue_devices", "positions");

    private static final Set<String> OF_EVERY_RECORD = Set.of("@topic", "@partition", "@offset", "@timestamp");

    private ViewSources() {}

    static List<String> violations(Set<Column> columns, List<Source> sources) {
        List<String> violations = new ArrayList<>();
        Set<Column> named = new TreeSet<>(java.util.Comparator.comparing(Column::toString));
        for (Source source : sources) {
            named.add(source.column());
            if (!columns.contains(source.column())) {
                violations.add(source.column() + " is no column");
            }
            fault(source).ifPresent(violations::add);
        }
        columns.stream()
                .filter(column -> !named.contains(column))
                .forEach(column -> violations.add(column + " has no source"));
        return violations;
    }

    private static Optional<String> fault(Source source) {
        Optional<Topic> topic = TopicCatalogue.events().stream()
                .filter(known -> known.name().equals(source.topic()))
                .findFirst();
        if (topic.isEmpty()) {
            return Optional.of(source.topic() + " is no topic");
        }
        if (topic.get().retention().isPresent() || !keepsEnough(topic.get(), source.column())) {
            return Optional.of(source.topic() + " does not keep every record");
        }
        boolean told = OF_EVERY_RECORD.contains(source.field())
                || source.field().startsWith("@header:")
                || tells(topic.get().schema().orElseThrow(), source.field());
        return told ? Optional.empty() : Optional.of(source.topic() + " has no field " + source.field());
    }

    private static boolean keepsEnough(Topic topic, Column column) {
        return topic.cleanup() == Topic.Cleanup.DELETE || OF_LAST_RECORDS.contains(column.table());
    }

    private static boolean tells(Schema schema, String path) {
        Schema current = schema;
        for (String name : path.split("\\.")) {
            while (current.getType() == Schema.Type.ARRAY) {
                current = current.getElementType();
            }
            Schema.Field field = current.getType() == Schema.Type.RECORD ? current.getField(name) : null;
            if (field == null) {
                return false;
            }
            current = field.schema();
        }
        return true;
    }
}
