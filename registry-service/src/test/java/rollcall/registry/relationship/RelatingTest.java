package rollcall.registry.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rollcall.events.Actor;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.events.RelationshipStep;
import rollcall.registry.relationship.Ruling.Changed;
import rollcall.registry.relationship.Ruling.Refused;
import rollcall.registry.relationship.Ruling.Repeated;
import rollcall.schemas.EventSerdes;

class RelatingTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final String SECRET = "secret";

    static {
        EventSerdes.allowOurEvents();
    }

    private Optional<Relationship> known = Optional.empty();

    @Test
    void aPartnerAsksAndTheCustomerAcceptsByTheLink() {
        assertThat(state(decide(request(SECRET)))).isEqualTo("requested");
        Relationship established = changed(decide(answer(Command.ACCEPT, SECRET, NOON.plusSeconds(60))));

        assertThat(established.getState()).isEqualTo("established");
        assertThat(established.getVersion()).isEqualTo(2);
        assertThat(established.getLinkDigest()).isEmpty();
        assertThat(established.getHistory())
                .extracting(RelationshipStep::getState, RelationshipStep::getBy, RelationshipStep::getPerson)
                .containsExactly(
                        tuple("requested", "northwind", ""), tuple("established", "contoso", "anna@contoso.example"));
    }

    @Test
    void theCustomerDeclinesByTheLink() {
        decide(request(SECRET));

        assertThat(state(decide(answer(Command.DECLINE, SECRET, NOON)))).isEqualTo("declined");
    }

    @Test
    void aLinkWorksOnce() {
        decide(request(SECRET));
        decide(answer(Command.ACCEPT, SECRET, NOON));

        assertThat(decide(answer(Command.ACCEPT, SECRET, NOON))).isEqualTo(new Refused(Reason.LINK_UNKNOWN));
        assertThat(decide(answer(Command.DECLINE, SECRET, NOON))).isEqualTo(new Refused(Reason.LINK_UNKNOWN));
    }

    @Test
    void aLinkExpires() {
        decide(request(SECRET));

        assertThat(decide(answer(Command.ACCEPT, SECRET, NOON.plus(A_WEEK))))
                .isEqualTo(new Refused(Reason.LINK_EXPIRED));
        assertThat(state(decide(answer(Command.ACCEPT, SECRET, NOON.plus(A_WEEK).minusMillis(1)))))
                .isEqualTo("established");
    }

    @Test
    void anotherLinkTellsNoMoreThanNone() {
        Ruling withoutRequest = decide(answer(Command.ACCEPT, SECRET, NOON));
        decide(request(SECRET));

        assertThat(decide(answer(Command.ACCEPT, "guessed", NOON))).isEqualTo(withoutRequest);
        assertThat(decide(answer(Command.ACCEPT, "guessed", NOON.plus(A_WEEK)))).isEqualTo(withoutRequest);
    }

    @Test
    void askedAgainThePartnerGetsANewLinkAndTheOldOneIsWorthNothing() {
        decide(request(SECRET));
        decide(request("newer"));

        assertThat(decide(answer(Command.ACCEPT, SECRET, NOON))).isEqualTo(new Refused(Reason.LINK_UNKNOWN));
        assertThat(state(decide(answer(Command.ACCEPT, "newer", NOON)))).isEqualTo("established");
    }

    @Test
    void whatStandsIsNotAskedForAgain() {
        decide(request(SECRET));
        decide(answer(Command.ACCEPT, SECRET, NOON));

        assertThat(decide(request("newer"))).isEqualTo(new Refused(Reason.RELATIONSHIP_ESTABLISHED));
    }

    @Test
    void eitherSideEndsWhatStands() {
        for (Actor side : new Actor[] {northwind(), anna()}) {
            known = Optional.empty();
            decide(request(SECRET));
            decide(answer(Command.ACCEPT, SECRET, NOON));

            assertThat(state(decide(end(side)))).isEqualTo("ended");
            assertThat(decide(end(side))).isInstanceOf(Repeated.class);
        }
    }

    @Test
    void beforeTheAnswerThePartnerWithdrawsAndTheCustomerDeclines() {
        decide(request(SECRET));
        assertThat(state(decide(end(northwind())))).isEqualTo("ended");

        decide(request(SECRET));
        assertThat(state(decide(end(anna())))).isEqualTo("declined");
        assertThat(decide(answer(Command.ACCEPT, SECRET, NOON))).isEqualTo(new Refused(Reason.LINK_UNKNOWN));
    }

    @Test
    void nobodyEndsWhatNeverWas() {
        assertThat(decide(end(anna()))).isEqualTo(new Refused(Reason.RELATIONSHIP_NOT_FOUND));
    }

    @Test
    void ofTwoDecisionsAtTheSameMomentTheFirstOnTheLogCounts() {
        decide(request(SECRET));
        decide(end(northwind()));

        assertThat(decide(answer(Command.ACCEPT, SECRET, NOON))).isEqualTo(new Refused(Reason.LINK_UNKNOWN));
    }

    @Test
    void theSameRequestSentAgainChangesNothing() {
        decide(request(SECRET));
        RelationshipCommand accept = answer(Command.ACCEPT, SECRET, NOON);
        Relationship established = changed(decide(accept));

        assertThat(decide(accept)).isEqualTo(new Repeated(established));
    }

    @Test
    void theHistoryKeepsItsLastSteps() {
        for (int round = 0; round < Relating.REMEMBERED; round++) {
            decide(request(SECRET));
            decide(end(northwind()));
        }

        assertThat(known.orElseThrow().getHistory()).hasSize(Relating.REMEMBERED);
        assertThat(known.orElseThrow().getVersion()).isEqualTo(2L * Relating.REMEMBERED);
    }

    private Ruling decide(RelationshipCommand command) {
        Ruling ruling = Relating.decide(known, command);
        if (ruling instanceof Changed changed) {
            known = Optional.of(changed.relationship());
        }
        return ruling;
    }

    private static String state(Ruling ruling) {
        return changed(ruling).getState();
    }

    private static Relationship changed(Ruling ruling) {
        return ((Changed) ruling).relationship();
    }

    private static RelationshipCommand request(String secret) {
        return command(Command.REQUEST, northwind(), NOON)
                .setKind("oem")
                .setLinkDigest(Links.digest(secret))
                .setLinkExpiresAt(NOON.plus(A_WEEK))
                .build();
    }

    private static RelationshipCommand answer(Command command, String secret, Instant at) {
        return command(command, anna(), at).setLinkDigest(Links.digest(secret)).build();
    }

    private static RelationshipCommand end(Actor by) {
        return command(Command.END, by, NOON).build();
    }

    private static RelationshipCommand.Builder command(Command command, Actor by, Instant at) {
        return RelationshipCommand.newBuilder()
                .setCommandId(UUID.randomUUID().toString())
                .setCommand(command.word())
                .setPartner("northwind")
                .setCustomer("contoso")
                .setBy(by)
                .setAt(at);
    }

    private static Actor northwind() {
        return new Actor("northwind", "", "northwind", UUID.randomUUID().toString(), "");
    }

    private static Actor anna() {
        return new Actor(
                "contoso",
                "anna@contoso.example",
                "rollcall-console",
                UUID.randomUUID().toString(),
                "");
    }
}
