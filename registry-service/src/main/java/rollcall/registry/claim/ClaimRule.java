package rollcall.registry.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rollcall.devices.judgement.Reason;

/** One reason for which a row claims nothing. Pure: same situation, same answer. */
@FunctionalInterface
interface ClaimRule extends Function<Situation, Optional<Verdict>> {

    ClaimRule CLAIMED_BY_ANOTHER = situation ->
            situation.belongsToAnother() ? Optional.of(Verdict.of(Reason.CLAIMED_ELSEWHERE)) : Optional.empty();

    ClaimRule DUPLICATE = situation -> situation.speaker() == 0
            ? Optional.empty()
            : Optional.of(new Verdict(Reason.DUPLICATE, situation.speaker()));

    ClaimRule ALREADY_REGISTERED = situation -> situation.device().map(device -> Verdict.of(Reason.REGISTERED_BEFORE));

    ClaimRule OTHER_HARDWARE = situation -> situation.disagreesWithEntry()
            ? Optional.of(Verdict.of(Reason.HARDWARE_NOT_IN_CATALOGUE))
            : Optional.empty();

    /**
     * The first that applies counts; if none does, the device is the row's. Whose a device is comes before everything that
     * could be learned of it.
     */
    List<ClaimRule> IN_ORDER = List.of(CLAIMED_BY_ANOTHER, DUPLICATE, ALREADY_REGISTERED, OTHER_HARDWARE);

    static Optional<Verdict> judge(Situation situation) {
        for (ClaimRule rule : IN_ORDER) {
            Optional<Verdict> verdict = rule.apply(situation);
            if (verdict.isPresent()) {
                return verdict;
            }
        }
        return Optional.empty();
    }
}
