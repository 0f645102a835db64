package rollcall.schemas;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** What the page for operators says of rights is what the catalogue grants. */
class OperationsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "operations.md");

    @Test
    void showsTheRightsOfEveryPrincipal() throws IOException {
        String table = Stream.concat(
                        Stream.of(
                                "| principal | reads | writes | sets aside, `-dlt` | beside topics |\n| --- | --- | --- | --- | --- |"),
                        Principals.all().stream().map(OperationsPageTest::row))
                .collect(joining("\n"));

        assertThat(Files.readString(PAGE)).contains(table + "\n");
    }

    @Test
    void aMissingRightIsNoticed() throws IOException {
        Principal more = Principal.of("watcher", Right.reads(TopicCatalogue.DEVICES_STATUS, TopicCatalogue.AUDIT));

        assertThat(Files.readString(PAGE)).doesNotContain(row(more));
    }

    @Test
    void keysAreMadeForEveryPrincipal() throws IOException {
        String names = Principals.all().stream().map(Principal::name).collect(joining(" "));

        assertThat(Files.readString(Path.of("..", "provisioning", "keys"))).contains("principals='" + names + "'");
    }

    private static String row(Principal principal) {
        return "| `" + principal.name() + "` | "
                + topics(principal, AclOperation.READ, Topic::name)
                + " | "
                + topics(principal, AclOperation.WRITE, Topic::name)
                + " | "
                + topics(
                        principal,
                        AclOperation.WRITE,
                        topic -> topic.deadLetter().name())
                + " | "
                + principal.rights().stream()
                        .flatMap(right -> other(right).stream())
                        .collect(joining("; "))
                + " |";
    }

    private static String topics(Principal principal, AclOperation operation, Function<Topic, String> name) {
        return TopicCatalogue.events().stream()
                .filter(topic -> principal.topics(operation).contains(name.apply(topic)))
                .map(topic -> topic.name().replaceFirst("^rollcall\\.", ""))
                .collect(joining(", "));
    }

    private static Optional<String> other(Right right) {
        ResourcePattern on = right.on();
        if (on.resourceType() == ResourceType.TOPIC && on.patternType() == PatternType.LITERAL) {
            return Optional.empty();
        }
        return Optional.of(right.operations().stream()
                        .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(joining(", "))
                + " "
                + on.resourceType().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " `"
                + on.name()
                + (on.patternType() == PatternType.PREFIXED ? "*`" : "`"));
    }
}
