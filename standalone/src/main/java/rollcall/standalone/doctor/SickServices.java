package rollcall.standalone.doctor;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.standalone.doctor.Snapshot.Service;

/** A service that does not answer, or says that it is not well. */
final class SickServices implements Check {
    private static final String CHECK = "health";

    @Override
    public Stream<Finding> apply(Snapshot snapshot) {
        return snapshot.services().stream().flatMap(SickServices::finding);
    }

    private static Stream<Finding> finding(Service service) {
        if (service.health().isEmpty()) {
            return Stream.of(new Finding(
                    CHECK,
                    service.name() + " does not answer at " + service.address(),
                    "start it, or look into its log for why it does not"));
        }
        String down = service.down().stream().sorted().collect(Collectors.joining(", "));
        if (service.health().get().equals("UP") && down.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                CHECK,
                service.name() + " says " + service.health().get() + (down.isEmpty() ? "" : ": not up are " + down),
                down.isEmpty()
                        ? "look into its log; with an operator's token its failing parts are named"
                        : "see to what these parts stand for; it goes on by itself when they are back"));
    }
}
