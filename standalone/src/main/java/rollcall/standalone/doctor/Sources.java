package rollcall.standalone.doctor;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where to look. What is absent is not looked at.
 *
 * @param kafka settings of a client of Kafka; may describe topics, groups, settings and the cluster, and read dead letters
 * @param registry the schema registry, without a path
 * @param services programs that answer HTTP, by name
 * @param token of an operator, by which services give their figures
 */
public record Sources(
        Optional<Map<String, Object>> kafka,
        Optional<URI> registry,
        Map<String, URI> services,
        Optional<String> token) {}
