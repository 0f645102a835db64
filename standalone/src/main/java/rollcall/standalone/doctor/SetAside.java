package rollcall.standalone.doctor;

import java.util.stream.Stream;

/** Records that could not be read or handled. */
final class SetAside implements Check {
    @Override
    public Stream<Finding> apply(Snapshot snapshot) {
        return snapshot.deadLetters().stream()
                .map(letters -> new Finding(
                        "dead-letters",
                        letters.topic() + " holds " + (letters.more() ? "more than " : "") + letters.count()
                                + (letters.count() == 1 ? " record" : " records") + ", the newest of "
                                + letters.newest(),
                        "./rollcall dlq list tells the causes; mend them and drive the records again, or let them go"
                                + " after 30 days"));
    }
}
