package rollcall.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** What may lean on what. */
final class Walls {
    private static final List<String> SERVICES = List.of("ingest", "validation", "registry", "status", "gateway");

    private static final String ISSUER = "rollcall.issuer..";

    private Walls() {}

    /** A service knows no other service: they share events. */
    static Stream<ArchRule> noServiceKnowsAnother() {
        return SERVICES.stream()
                .map(service -> noClasses()
                        .that()
                        .resideInAPackage("rollcall." + service + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(SERVICES.stream()
                                .filter(other -> !other.equals(service))
                                .map(other -> "rollcall." + other + "..")
                                .toArray(String[]::new)));
    }

    /** No code names a serializer: configuration does. */
    static ArchRule noCodeNamesASerializer() {
        return noClasses()
                .that()
                .resideInAPackage("rollcall..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.apicurio..", "io.confluent..");
    }

    /** The contract knows nobody. */
    static ArchRule theContractLeansOnNobody() {
        return noClasses()
                .that()
                .resideInAnyPackage("rollcall.schemas..", "rollcall.events..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "rollcall.devices..", "org.apache.kafka.streams..");
    }

    /** The laptop's issuer stands for one that is not Rollcall's: it knows no other module, and none knows it. */
    static Stream<ArchRule> theIssuerStandsAlone() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideInAPackage(ISSUER)
                        .should()
                        .dependOnClassesThat(resideInAPackage("rollcall..").and(resideOutsideOfPackage(ISSUER))),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ISSUER)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ISSUER));
    }
}
