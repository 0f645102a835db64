package rollcall.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rollcall.events.CatalogueEntryDecided;
import rollcall.words.Language;

@Timeout(30)
class PublicationTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Publication publication = new Publication("p-1", 10, Language.DUTCH);

    @Test
    void leavesRoomUntilSoManyEntriesAreUndecided() throws InterruptedException {
        send(9);

        assertThat(publication.awaitRoom(10, SHORT)).isTrue();
        send(1);
        assertThat(publication.awaitRoom(10, SHORT)).isFalse();
    }

    @Test
    void makesRoomWithEachDecision() throws Exception {
        send(10);
        CompletableFuture<Boolean> room = CompletableFuture.supplyAsync(() -> {
            try {
                return publication.awaitRoom(10, LONG);
            } catch (InterruptedException interrupted) {
                return false;
            }
        });

        publication.decided(decision(3));

        assertThat(room.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void countsADecisionOnceHoweverOftenItIsTold() throws InterruptedException {
        send(2);
        publication.decided(decision(1));
        publication.decided(decision(1));

        publication.awaitEnd(SHORT);
        assertThat(publication.view().pending()).isEqualTo(1);
        assertThat(publication.view().published()).isEqualTo(1);
    }

    @Test
    void tellsAConflictInTheLanguageOfWhoPublishes() {
        send(1);
        publication.decided(CatalogueEntryDecided.newBuilder(decision(1))
                .setOutcome("conflict")
                .setCode("CATALOGUE_CONFLICT")
                .setColumn("Device model")
                .build());

        assertThat(publication.view().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("CATALOGUE_CONFLICT");
            assertThat(problem.message())
                    .isEqualTo("De catalogus heeft dit apparaat al, en zegt iets anders in Device model.");
        });
    }

    @Test
    void waitsForNothingOnceAnEntryIsLost() throws InterruptedException {
        send(10);
        publication.failed(new IllegalStateException("no broker"));

        assertThat(publication.awaitRoom(1, LONG)).isTrue();
        publication.awaitEnd(LONG);
        assertThat(publication.hasFailed()).isTrue();
    }

    private void send(int entries) {
        for (int entry = 0; entry < entries; entry++) {
            publication.next();
            publication.sent();
        }
    }

    private static CatalogueEntryDecided decision(int number) {
        return CatalogueEntryDecided.newBuilder()
                .setPublicationId("p-1")
                .setEntryNumber(number)
                .setLine(number + 1)
                .setPartner("northwind")
                .setDeviceId("dev:" + number)
                .setOutcome("published")
                .setDecidedAt(Instant.EPOCH)
                .build();
    }
}
