package rollcall.devices;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

class DomainStaysPureTest {
    private static final ArchRule NO_FRAMEWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "org.apache.avro..",
                    "jakarta.servlet..",
                    "javax.servlet..",
                    "java.sql..",
                    "javax.sql..",
                    "rollcall.events..");

    @Test
    void knowsNoFrameworkNorStoreNorEvent() {
        JavaClasses domain = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("rollcall.devices");

        assertThat(domain).hasSizeGreaterThan(50);
        NO_FRAMEWORK.check(domain);
    }

    @Test
    void wouldNoticeAClassThatKnowsOne() {
        JavaClasses impure = new ClassFileImporter().importClasses(Impure.class);

        assertThat(NO_FRAMEWORK.evaluate(impure).hasViolation()).isTrue();
    }

    private record Impure(Connection connection) {}
}
