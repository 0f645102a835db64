package rollcall.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.platform.SystemUnderTest;

/** A service whose clock is an hour wrong: what is told of time is wrong, and nothing else. */
@Tag("nightly")
class SkewedClockIT {
    private static final List<Path> FAKETIME = Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
            .map(machine -> Path.of("/usr/lib", machine, "faketime", "libfaketimeMT.so.1"))
            .toList();

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Chance chance = new Chance();

    @ParameterizedTest
    @CsvSource({
        "ingest-service, -3600",
        "validation-service, +3600",
        "registry-service, +3600",
        "registry-service, -3600",
        "status-service, -3600"
    })
    void everyPromiseIsKept(String service, String seconds) {
        Path library = FAKETIME.stream().filter(Files::exists).findFirst().orElse(null);
        if (library == null) {
            System.out.println("SKIPPED: " + service + " with a clock of " + seconds
                    + " s was not run, for libfaketime is not installed (Debian: apt-get install libfaketime).");
        }
        assumeTrue(library != null, "libfaketime is installed");
        String skewed = service + "-skewed";
        system.stop(service);
        system.startInstead(
                service,
                skewed,
                Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME",
                        seconds + "s",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Else every wait of the JVM's own clock that has a limit ends at once.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"));
        try {
            List<Acknowledgement> acknowledgements =
                    Lives.lived(system.gateway(), "skewed-" + chance.seed() % 1_000_000, chance.seed());
            assertThat(system.supervisor().report(skewed).restarts()).isZero();
            Verified.history(
                    system, "clock of " + service + " wrong by " + seconds + " s, " + chance, acknowledgements);
        } finally {
            system.remove(skewed);
            system.start(service);
        }
    }
}
