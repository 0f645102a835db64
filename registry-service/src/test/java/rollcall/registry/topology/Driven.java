package rollcall.registry.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.TestInputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rollcall.registry.lifecycle.LifecycleRules;
import rollcall.schemas.Topic;
import rollcall.streams.DriverFixture;

/** A test of the registry's topology in the driver. */
abstract class Driven {
    static final Duration PATIENCE = Duration.ofSeconds(3);
    static final RegistryRules RULES = new RegistryRules(PATIENCE, LifecycleRules.DEFAULTS);

    @TempDir
    Path stateDirectory;

    DriverFixture fixture;

    @BeforeEach
    void start() {
        fixture =
                new DriverFixture((topology, parts) -> RegistryTopology.addTo(topology, parts, RULES), stateDirectory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    TestInputTopic<String, SpecificRecord> input(Topic topic) {
        return fixture.input(topic);
    }

    /** What was told since the last look. */
    @SuppressWarnings("unchecked")
    <T extends SpecificRecord> List<T> told(Topic topic) {
        return (List<T>) fixture.output(topic).readValuesToList();
    }
}
