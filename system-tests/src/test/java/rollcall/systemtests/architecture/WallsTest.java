package rollcall.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {
    private static JavaClasses house;

    @BeforeAll
    static void readTheWholeHouse() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> classes = modules.map(module -> module.resolve(Path.of("target", "classes")))
                    .filter(Files::isDirectory)
                    .toList();
            house = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPaths(classes);
        }
    }

    static Stream<ArchRule> noServiceKnowsAnother() {
        return Walls.noServiceKnowsAnother();
    }

    @Test
    void everyServiceIsLookedAt() {
        assertThat(Stream.of(
                        "devices",
                        "events",
                        "schemas",
                        "ingest",
                        "validation",
                        "registry",
                        "status",
                        "gateway",
                        "issuer"))
                .allMatch(name ->
                        house.stream().anyMatch(found -> found.getPackageName().startsWith("rollcall." + name)));
    }

    @ParameterizedTest
    @MethodSource("noServiceKnowsAnother")
    void aServiceKnowsNoOther(ArchRule rule) {
        rule.check(house);
    }

    static Stream<ArchRule> theIssuerStandsAlone() {
        return Walls.theIssuerStandsAlone();
    }

    @ParameterizedTest
    @MethodSource("theIssuerStandsAlone")
    void theIssuerKnowsNobodyAndNobodyKnowsIt(ArchRule rule) {
        rule.check(house);
    }

    @Test
    void noCodeNamesASerializer() {
        Walls.noCodeNamesASerializer().check(house);
    }

    @Test
    void theContractLeansOnNobody() {
        Walls.theContractLeansOnNobody().check(house);
    }

    @Test
    void aServiceThatKnowsAnotherIsNoticed() {
        ArchRule ofIngest = Walls.noServiceKnowsAnother().findFirst().orElseThrow();

        assertFalls(ofIngest, rollcall.ingest.wrong.KnowsTheRegistry.class);
    }

    @Test
    void codeThatNamesASerializerIsNoticed() {
        assertFalls(Walls.noCodeNamesASerializer(), rollcall.ingest.wrong.NamesASerializer.class);
    }

    @Test
    void aContractThatKnowsTheDomainIsNoticed() {
        assertFalls(Walls.theContractLeansOnNobody(), rollcall.schemas.wrong.KnowsTheDomain.class);
    }

    @Test
    void anIssuerThatKnowsTheDomainIsNoticed() {
        assertFalls(Walls.theIssuerStandsAlone().findFirst().orElseThrow(), rollcall.issuer.wrong.KnowsTheDomain.class);
    }

    @Test
    void aServiceThatKnowsTheIssuerIsNoticed() {
        assertFalls(
                Walls.theIssuerStandsAlone().skip(1).findFirst().orElseThrow(),
                rollcall.ingest.wrong.KnowsTheIssuer.class);
    }

    private static void assertFalls(ArchRule rule, Class<?> violation) {
        JavaClasses wrong = new ClassFileImporter().importClasses(violation);

        assertThatThrownBy(() -> rule.check(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation.getSimpleName());
    }
}
