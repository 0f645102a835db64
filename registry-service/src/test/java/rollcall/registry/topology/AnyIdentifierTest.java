package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.catalogue.Entries.KEY;
import static rollcall.registry.catalogue.Entries.entry;
import static rollcall.registry.catalogue.Entries.keyed;
import static rollcall.registry.claim.Rows.PAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.util.FileSystemUtils;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.registry.claim.Rows;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.DriverFixture;

/** One device, named by hash, by name or by product key, for two customers, before and after its entry is there. */
class AnyIdentifierTest {
    private enum By {
        HASH,
        NAME,
        PRODUCT_KEY
    }

    private sealed interface Step {
        record Row(By by, String upload, int number) implements Step {
            /** The number says how a row names the device, so that a row that comes again is the same. */
            DeviceAccepted accepted() {
                DeviceAccepted row = Rows.row(
                        upload.startsWith("F") ? Rows.FABRIKAM : Rows.CONTOSO, upload, number * 3 + by.ordinal(), PAD);
                return switch (by) {
                    case HASH -> row;
                    case NAME -> Rows.withoutProof(row);
                    case PRODUCT_KEY -> Rows.withProductKey(KEY, row);
                };
            }
        }

        record Entry() implements Step {}

        record Time() implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> row = Combinators.combine(
                        Arbitraries.of(By.class),
                        Arbitraries.of("C1", "C2", "F1", "F2"),
                        Arbitraries.integers().between(1, 3))
                .as(Step.Row::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(12, row),
                        Tuple.of(1, Arbitraries.just(new Step.Entry())),
                        Tuple.of(2, Arbitraries.just(new Step.Time())))
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 60)
    void haveOneOwnerAndEachRowOneAnswer(@ForAll("steps") List<Step> steps) throws IOException {
        Path directory = Files.createTempDirectory("any-identifier");
        Map<String, Set<Object>> answers = new HashMap<>();
        Set<String> rows = new HashSet<>();
        try (DriverFixture fixture = new DriverFixture(
                (topology, parts) -> RegistryTopology.addTo(topology, parts, Driven.RULES), directory)) {
            for (Step step : steps) {
                if (step instanceof Step.Row row) {
                    DeviceAccepted accepted = row.accepted();
                    rows.add(accepted.getRow().getRegistrationId());
                    fixture.input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(accepted.getDeviceId(), accepted);
                } else if (step instanceof Step.Entry) {
                    fixture.input(TopicCatalogue.CATALOGUE_RECEIVED)
                            .pipeInput("pkid:" + KEY, keyed(KEY, entry("P", 1, PAD)));
                } else {
                    fixture.pass(Duration.ofMillis(1_600));
                }
            }
            fixture.pass(Driven.PATIENCE);
            fixture.pass(Driven.PATIENCE);
            for (SpecificRecord told :
                    fixture.output(TopicCatalogue.DEVICES_REGISTERED).readValuesToList()) {
                DeviceRegistered registered = (DeviceRegistered) told;
                answers.computeIfAbsent(registered.getRow().getRegistrationId(), id -> new HashSet<>())
                        .add(registered);
            }
            assertThat(answers).hasSizeLessThanOrEqualTo(1);
            for (SpecificRecord told :
                    fixture.output(TopicCatalogue.DEVICES_REFUSED).readValuesToList()) {
                DeviceRefused refused = (DeviceRefused) told;
                answers.computeIfAbsent(refused.getRow().getRegistrationId(), id -> new HashSet<>())
                        .add(refused);
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        assertThat(answers.keySet()).isEqualTo(rows);
        assertThat(answers.values()).allSatisfy(answer -> assertThat(answer).hasSize(1));
    }
}
