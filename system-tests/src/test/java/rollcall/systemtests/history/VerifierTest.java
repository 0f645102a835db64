package rollcall.systemtests.history;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.systemtests.history.SoundHistory.CONTOSO;
import static rollcall.systemtests.history.SoundHistory.CUT_OFF;
import static rollcall.systemtests.history.SoundHistory.FABRIKAM;
import static rollcall.systemtests.history.SoundHistory.FIRST;
import static rollcall.systemtests.history.SoundHistory.SECOND;
import static rollcall.systemtests.history.SoundHistory.and;
import static rollcall.systemtests.history.SoundHistory.device;
import static rollcall.systemtests.history.SoundHistory.instead;
import static rollcall.systemtests.history.SoundHistory.registered;
import static rollcall.systemtests.history.SoundHistory.registration;
import static rollcall.systemtests.history.SoundHistory.without;
import static rollcall.systemtests.history.Violation.Broken.ACKNOWLEDGED_FOR_NOTHING;
import static rollcall.systemtests.history.Violation.Broken.COUNTS_DO_NOT_ADD_UP;
import static rollcall.systemtests.history.Violation.Broken.OUTCOME_CHANGED;
import static rollcall.systemtests.history.Violation.Broken.ROW_LOST;
import static rollcall.systemtests.history.Violation.Broken.ROW_MADE_UP;
import static rollcall.systemtests.history.Violation.Broken.ROW_PENDING;
import static rollcall.systemtests.history.Violation.Broken.SAME_KEY_OTHER_UPLOAD;
import static rollcall.systemtests.history.Violation.Broken.TWO_OUTCOMES;
import static rollcall.systemtests.history.Violation.Broken.TWO_OWNERS;
import static rollcall.systemtests.history.Violation.Broken.VERSIONS_OUT_OF_ORDER;
import static rollcall.systemtests.history.Violation.Broken.VERSION_MISSING;
import static rollcall.systemtests.history.Violation.Broken.VERSION_TWICE;
import static rollcall.systemtests.history.Violation.Broken.VIEW_DIFFERS;
import static rollcall.systemtests.history.Violation.Broken.VIEW_LACKS;
import static rollcall.systemtests.history.Violation.Broken.VIEW_MADE_UP;
import static rollcall.systemtests.history.Violation.Broken.WATCHERS_TOLD_OTHERWISE;
import static rollcall.systemtests.history.Violation.Broken.WRONG_ROW_WON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rollcall.systemtests.history.View.CountLine;
import rollcall.systemtests.history.View.DeviceLine;
import rollcall.systemtests.history.View.RowLine;
import rollcall.systemtests.history.Violation.Broken;

/** The sound history is accepted; changed by one thing, whatever it is, it is rejected for that. */
class VerifierTest {
    private final History sound = SoundHistory.history();

    @Test
    void acceptsTheSoundHistory() {
        assertThat(Verifier.violations(sound)).isEmpty();
        assertThat(sound.view().devices()).hasSize(7);
    }

    @Test
    void acceptsWhatIsToldAgain() {
        History again = new History(
                sound.acknowledgements(),
                twice(sound.announcements()),
                twice(sound.sent()),
                twice(sound.outcomes()),
                twice(sound.registrations()),
                twice(sound.changes()),
                twice(sound.watched()),
                sound.view());

        assertThat(Verifier.violations(again)).isEmpty();
    }

    @Test
    void rejectsAnAcknowledgedUploadThatIsNowhere() {
        assertThat(broken(acknowledgements(and(new Acknowledgement(CONTOSO, "july", "no-such-upload", 3)))))
                .containsExactly(ACKNOWLEDGED_FOR_NOTHING);
    }

    @Test
    void rejectsAnAcknowledgedUploadThatIsNotComplete() {
        assertThat(broken(acknowledgements(and(new Acknowledgement(FABRIKAM, "", CUT_OFF, 50)))))
                .containsExactly(ACKNOWLEDGED_FOR_NOTHING);
    }

    @Test
    void rejectsAnUploadThatIsCompleteWithFewerRowsThanWereSent() {
        assertThat(broken(acknowledgements(instead(
                        new Acknowledgement(FABRIKAM, "", SECOND, 2), new Acknowledgement(FABRIKAM, "", SECOND, 3)))))
                .containsExactly(ACKNOWLEDGED_FOR_NOTHING);
    }

    @Test
    void rejectsAKeyThatLedToTwoUploads() {
        assertThat(broken(acknowledgements(and(new Acknowledgement(CONTOSO, "june", SECOND, 2)))))
                .contains(SAME_KEY_OTHER_UPLOAD);
    }

    @Test
    void rejectsALostRow() {
        assertThat(broken(sent(without(new RowName(FIRST, 4))))).containsExactly(ROW_LOST, ROW_MADE_UP);
    }

    @Test
    void rejectsARowThatNobodySent() {
        assertThat(broken(sent(and(new RowName(FIRST, 9))))).contains(ROW_MADE_UP);
    }

    @Test
    void rejectsAnOutcomeOfARowThatIsNotOnTheLog() {
        assertThat(broken(folded(outcomes(and(registered(CUT_OFF, 2, 7)))))).contains(ROW_MADE_UP);
    }

    @Test
    void rejectsARowWithoutOutcome() {
        assertThat(broken(folded(outcomes(
                        without(new Outcome(new RowName(FIRST, 8), "rejected", "HARDWARE_HASH_TRUNCATED", "", 0))))))
                .containsExactly(ROW_PENDING, COUNTS_DO_NOT_ADD_UP);
    }

    @Test
    void rejectsARowWithoutOutcomeInAnUploadThatWasCutOff() {
        assertThat(broken(folded(outcomes(without(registered(CUT_OFF, 1, 7)))))).containsExactly(ROW_PENDING);
    }

    @Test
    void rejectsARowWithTwoOutcomes() {
        assertThat(broken(outcomes(
                        and(new Outcome(new RowName(FIRST, 3), "refused", "CLAIMED_BY_OTHER_ORGANIZATION", "", 0)))))
                .containsExactly(TWO_OUTCOMES);
    }

    @Test
    void rejectsAChangedOutcome() {
        assertThat(broken(
                        outcomes(and(new Outcome(new RowName(FIRST, 8), "rejected", "HARDWARE_HASH_INVALID", "", 0)))))
                .containsExactly(OUTCOME_CHANGED);
    }

    @Test
    void rejectsAnUnexpectedErrorThatGaveWayTwice() {
        assertThat(broken(
                        outcomes(and(new Outcome(new RowName(SECOND, 2), "rejected", "HARDWARE_HASH_INVALID", "", 0)))))
                .containsExactly(TWO_OUTCOMES);
    }

    @Test
    void rejectsADuplicateThatWonOverTheLowerRow() {
        History swapped = outcomes(instead(
                registered(FIRST, 2, 2),
                new Outcome(new RowName(FIRST, 2), "refused", "DUPLICATE_IN_UPLOAD", device(2), 7)));

        assertThat(broken(folded(with(
                        swapped,
                        instead(
                                new Outcome(new RowName(FIRST, 7), "refused", "DUPLICATE_IN_UPLOAD", device(2), 2),
                                registered(FIRST, 7, 2))))))
                .containsExactly(WRONG_ROW_WON, WRONG_ROW_WON);
    }

    @Test
    void rejectsADeviceWithTwoOwners() {
        assertThat(broken(folded(registrations(and(registration(3, 2, FABRIKAM))))))
                .containsExactly(TWO_OWNERS);
    }

    @Test
    void rejectsAChangeOnBehalfOfSomebodyWhoDoesNotOwnTheDevice() {
        assertThat(broken(
                        folded(changes(and(new DeviceEvent(device(3), 2, FABRIKAM, "status", "ACTIVE", "Pilot", ""))))))
                .containsExactly(TWO_OWNERS, WATCHERS_TOLD_OTHERWISE);
    }

    @Test
    void rejectsAGapInADevicesVersions() {
        assertThat(broken(folded(changes(and(new DeviceEvent(device(3), 3, CONTOSO, "status", "ACTIVE", "", ""))))))
                .containsExactly(VERSION_MISSING, WATCHERS_TOLD_OTHERWISE);
    }

    @Test
    void rejectsAVersionThatIsToldInTwoWays() {
        assertThat(broken(changes(and(new DeviceEvent(device(1), 3, CONTOSO, "status", "INACTIVE", "", "")))))
                .containsExactly(VERSION_TWICE);
    }

    @Test
    void rejectsVersionsOutOfOrder() {
        assertThat(broken(changes(events -> {
                    List<DeviceEvent> reversed = new ArrayList<>(events);
                    Collections.reverse(reversed);
                    return reversed;
                })))
                .containsExactly(VERSIONS_OUT_OF_ORDER);
    }

    @Test
    void rejectsADeviceWhoseLastStepWatchersWereNotTold() {
        assertThat(broken(watched(
                        without(new DeviceEvent(device(1), 3, CONTOSO, "", "ACTIVE", "Pilot", "pilot-profile")))))
                .containsExactly(WATCHERS_TOLD_OTHERWISE);
    }

    @Test
    void rejectsADeviceOfWhichWatchersWereToldAStepThatItNeverTook() {
        assertThat(broken(watched(and(new DeviceEvent(device(4), 2, CONTOSO, "", "ACTIVE", "Pilot", "")))))
                .containsExactly(WATCHERS_TOLD_OTHERWISE);
    }

    @Test
    void rejectsAViewWhoseRowDiffers() {
        assertThat(broken(view(rows(instead(
                        new RowLine(new RowName(FIRST, 5), "registered", "", device(5)),
                        new RowLine(new RowName(FIRST, 5), "registered", "", device(6)))))))
                .containsExactly(VIEW_DIFFERS);
    }

    @Test
    void rejectsAViewThatStillShowsTheErrorThatGaveWay() {
        assertThat(broken(view(rows(instead(
                        new RowLine(new RowName(SECOND, 2), "registered", "", device(6)),
                        new RowLine(new RowName(SECOND, 2), "refused", Outcome.UNEXPECTED, ""))))))
                .containsExactly(VIEW_DIFFERS);
    }

    @Test
    void rejectsAViewThatNamesAnotherOwner() {
        DeviceLine line = new DeviceLine(device(6), 3, FABRIKAM, "REGISTRATION_PENDING", "Pilot", "");

        assertThat(broken(view(devices(
                        instead(line, new DeviceLine(device(6), 3, CONTOSO, "REGISTRATION_PENDING", "Pilot", ""))))))
                .containsExactly(VIEW_DIFFERS);
    }

    @Test
    void rejectsAViewThatLacksADevice() {
        assertThat(broken(view(
                        devices(without(new DeviceLine(device(5), 1, CONTOSO, "REGISTRATION_PENDING", "Pilot", ""))))))
                .containsExactly(VIEW_LACKS);
    }

    @Test
    void rejectsAViewWithADeviceThatNobodyTold() {
        assertThat(broken(
                        view(devices(and(new DeviceLine(device(9), 1, CONTOSO, "REGISTRATION_PENDING", "Pilot", ""))))))
                .containsExactly(VIEW_MADE_UP);
    }

    @Test
    void rejectsAViewThatStillHasRowsPending() {
        assertThat(broken(view(counts(instead(
                        new CountLine(FIRST, "registered", "", 6), new CountLine(FIRST, "registered", "", 5))))))
                .containsExactly(COUNTS_DO_NOT_ADD_UP, VIEW_DIFFERS);
    }

    @Test
    void tellsEverythingThatIsWrongInSentences() {
        History twice = with(sent(without(new RowName(FIRST, 4))), and(registered(FIRST, 8, 8)));

        assertThat(Verifier.violations(twice))
                .extracting(Violation::sentence)
                .contains(
                        "upload " + FIRST + " has rows that never came to the log, 1 of them: 4",
                        "row 8 of upload " + FIRST
                                + " ended as rejected (HARDWARE_HASH_TRUNCATED), and as registered as " + device(8));
    }

    private static List<Broken> broken(History history) {
        return Verifier.violations(history).stream().map(Violation::broken).toList();
    }

    /** With the view that the events would give: so the view is not to blame. */
    private static History folded(History history) {
        return SoundHistory.withView(history, Fold.of(history));
    }

    private History acknowledgements(UnaryOperator<List<Acknowledgement>> change) {
        return new History(
                change.apply(sound.acknowledgements()),
                sound.announcements(),
                sound.sent(),
                sound.outcomes(),
                sound.registrations(),
                sound.changes(),
                sound.watched(),
                sound.view());
    }

    private History sent(UnaryOperator<List<RowName>> change) {
        return new History(
                sound.acknowledgements(),
                sound.announcements(),
                change.apply(sound.sent()),
                sound.outcomes(),
                sound.registrations(),
                sound.changes(),
                sound.watched(),
                sound.view());
    }

    private History outcomes(UnaryOperator<List<Outcome>> change) {
        return with(sound, change);
    }

    private static History with(History history, UnaryOperator<List<Outcome>> change) {
        return new History(
                history.acknowledgements(),
                history.announcements(),
                history.sent(),
                change.apply(history.outcomes()),
                history.registrations(),
                history.changes(),
                history.watched(),
                history.view());
    }

    private History registrations(UnaryOperator<List<DeviceEvent>> change) {
        return new History(
                sound.acknowledgements(),
                sound.announcements(),
                sound.sent(),
                sound.outcomes(),
                change.apply(sound.registrations()),
                sound.changes(),
                sound.watched(),
                sound.view());
    }

    private History changes(UnaryOperator<List<DeviceEvent>> change) {
        return new History(
                sound.acknowledgements(),
                sound.announcements(),
                sound.sent(),
                sound.outcomes(),
                sound.registrations(),
                change.apply(sound.changes()),
                sound.watched(),
                sound.view());
    }

    private History watched(UnaryOperator<List<DeviceEvent>> change) {
        return new History(
                sound.acknowledgements(),
                sound.announcements(),
                sound.sent(),
                sound.outcomes(),
                sound.registrations(),
                sound.changes(),
                change.apply(sound.watched()),
                sound.view());
    }

    private History view(UnaryOperator<View> change) {
        return SoundHistory.withView(sound, change.apply(sound.view()));
    }

    private static UnaryOperator<View> counts(UnaryOperator<List<CountLine>> change) {
        return view -> new View(view.uploads(), change.apply(view.counts()), view.rows(), view.devices(), view.story());
    }

    private static UnaryOperator<View> rows(UnaryOperator<List<RowLine>> change) {
        return view -> new View(view.uploads(), view.counts(), change.apply(view.rows()), view.devices(), view.story());
    }

    private static UnaryOperator<View> devices(UnaryOperator<List<DeviceLine>> change) {
        return view -> new View(view.uploads(), view.counts(), view.rows(), change.apply(view.devices()), view.story());
    }

    private static <E> List<E> twice(List<E> events) {
        return Stream.concat(events.stream(), events.stream()).toList();
    }
}
