package rollcall.systemtests.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small history in which every promise is kept. Contoso sends eight rows with a key, and a retry: six devices, one of them
 * twice, and a broken row. Fabrikam sends two rows: one for a device of contoso's, and one for a device that contoso gave
 * up, which is registered anew after an unexpected error. A third upload was cut off and never acknowledged.
 */
final class SoundHistory {
    static final String CONTOSO = "contoso";
    static final String FABRIKAM = "fabrikam";
    static final String FIRST = "11111111-1111-5111-8111-111111111111";
    static final String SECOND = "22222222-2222-5222-8222-222222222222";
    static final String CUT_OFF = "33333333-3333-5333-8333-333333333333";

    private static final String TAG = "Pilot";
    private static final String PROFILE = "pilot-profile";

    private SoundHistory() {}

    static History history() {
        History events = new History(
                List.of(
                        new Acknowledgement(CONTOSO, "june", FIRST, 8),
                        new Acknowledgement(CONTOSO, "june", FIRST, 8),
                        new Acknowledgement(FABRIKAM, "", SECOND, 2)),
                List.of(
                        new Announcement(FIRST, CONTOSO, Announcement.UPLOAD, 8, false),
                        new Announcement(FIRST, CONTOSO, Announcement.UPLOAD, 8, true),
                        new Announcement(SECOND, FABRIKAM, Announcement.UPLOAD, 2, false),
                        new Announcement(SECOND, FABRIKAM, Announcement.UPLOAD, 2, true),
                        new Announcement(CUT_OFF, FABRIKAM, Announcement.UPLOAD, 50, false)),
                Stream.of(rows(FIRST, 8), rows(FIRST, 2), rows(SECOND, 2), rows(CUT_OFF, 1))
                        .flatMap(row -> row)
                        .toList(),
                outcomes(),
                registrations(),
                changes(),
                watched(),
                new View(List.of(), List.of(), List.of(), List.of(), List.of()));
        return withView(events, Fold.of(events));
    }

    private static List<DeviceEvent> changes() {
        return List.of(
                new DeviceEvent(device(1), 2, CONTOSO, "profile", "READY_FOR_USER", TAG, PROFILE),
                new DeviceEvent(device(1), 3, CONTOSO, "status", "ACTIVE", TAG, PROFILE),
                new DeviceEvent(device(6), 2, CONTOSO, "deregistration", DeviceEvent.ENDED, TAG, ""));
    }

    private static List<DeviceEvent> watched() {
        return Stream.concat(registrations().stream().distinct(), changes().stream())
                .sorted(Comparator.comparing(DeviceEvent::deviceId).thenComparing(DeviceEvent::version))
                .map(step -> new DeviceEvent(
                        step.deviceId(),
                        step.version(),
                        step.customer(),
                        "",
                        step.status(),
                        step.groupTag(),
                        step.profileId()))
                .toList();
    }

    private static List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(row -> outcomes.add(registered(FIRST, row, row)));
        outcomes.add(new Outcome(new RowName(FIRST, 7), "refused", "DUPLICATE_IN_UPLOAD", device(2), 2));
        outcomes.add(new Outcome(new RowName(FIRST, 8), "rejected", "HARDWARE_HASH_TRUNCATED", "", 0));
        outcomes.add(registered(FIRST, 1, 1));
        outcomes.add(new Outcome(new RowName(SECOND, 1), "refused", "CLAIMED_BY_OTHER_ORGANIZATION", device(1), 0));
        outcomes.add(new Outcome(new RowName(SECOND, 2), "refused", Outcome.UNEXPECTED, "", 0));
        outcomes.add(registered(SECOND, 2, 6));
        outcomes.add(registered(CUT_OFF, 1, 7));
        return outcomes;
    }

    private static List<DeviceEvent> registrations() {
        List<DeviceEvent> registrations = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(device -> registrations.add(registration(device, 1, CONTOSO)));
        registrations.add(registration(1, 1, CONTOSO));
        registrations.add(registration(6, 3, FABRIKAM));
        registrations.add(registration(7, 1, FABRIKAM));
        return registrations;
    }

    static DeviceEvent registration(int device, long version, String customer) {
        return new DeviceEvent(
                device(device), version, customer, DeviceEvent.REGISTRATION, "REGISTRATION_PENDING", TAG, "");
    }

    static Outcome registered(String upload, int row, int device) {
        return new Outcome(new RowName(upload, row), Outcome.REGISTERED, "", device(device), 0);
    }

    static String device(int number) {
        return "dev:%032d".formatted(number);
    }

    private static Stream<RowName> rows(String upload, int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(row -> new RowName(upload, row));
    }

    static History withView(History history, View view) {
        return new History(
                history.acknowledgements(),
                history.announcements(),
                history.sent(),
                history.outcomes(),
                history.registrations(),
                history.changes(),
                history.watched(),
                view);
    }

    /** One event more, at the end. */
    static <E> UnaryOperator<List<E>> and(E event) {
        return events -> Stream.concat(events.stream(), Stream.of(event)).toList();
    }

    /** Without one event, wherever it stands. */
    static <E> UnaryOperator<List<E>> without(E event) {
        return events -> events.stream().filter(other -> !other.equals(event)).toList();
    }

    /** With one event in the place of another. */
    static <E> UnaryOperator<List<E>> instead(E event, E other) {
        return events -> events.stream()
                .map(known -> known.equals(event) ? other : known)
                .toList();
    }
}
