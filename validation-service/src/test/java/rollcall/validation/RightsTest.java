package rollcall.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.schemas.Principals;
import rollcall.streams.DriverFixture;
import rollcall.streams.KafkaUse;
import rollcall.validation.topology.ValidationTopology;

class RightsTest {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    @TempDir
    Path stateDirectory;

    @Test
    void mayDoOnKafkaWhatItDoesAndNothingElse() {
        try (DriverFixture fixture = new DriverFixture(
                (topology, parts) -> ValidationTopology.addTo(topology, parts, JUDGE), stateDirectory)) {
            Topology topology = ValidationTopology.addTo(new Topology(), fixture.parts(), JUDGE);

            assertThat(KafkaUse.allowedTo(Principals.VALIDATION))
                    .isEqualTo(KafkaUse.of(topology, KafkaUse.setting("rollcall.validation.application-id")));
        }
    }
}
