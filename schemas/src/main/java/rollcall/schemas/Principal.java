package rollcall.schemas;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Somebody who comes to Kafka under a name of its own.
 *
 * @param name the user's name
 * @param rights all that it may do; a broker with locks refuses everything else
 */
public record Principal(String name, List<Right> rights) {
    public Principal {
        rights = List.copyOf(rights);
    }

    @SafeVarargs
    static Principal of(String name, Stream<Right>... rights) {
        Stream<Right> all = Stream.empty();
        for (Stream<Right> some : rights) {
            all = Stream.concat(all, some);
        }
        return new Principal(name, all.toList());
    }

    /** The names of the catalogue's topics on which it may do this. */
    public Set<String> topics(AclOperation operation) {
        return rights.stream()
                .filter(right -> right.operations().contains(operation))
                .map(Right::on)
                .filter(on -> on.resourceType() == ResourceType.TOPIC && on.patternType() == PatternType.LITERAL)
                .map(on -> on.name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
