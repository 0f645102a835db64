package rollcall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rollcall.registry.claim.Rows.row;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.backbone.Backbone;
import rollcall.events.CatalogueEntryDecided;
import rollcall.events.DeviceRegistered;
import rollcall.registry.catalogue.Entries;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import rollcall.streams.Provisioned;

@Tag("nightly")
class CatalogueLoadIT {
    private static final int ENTRIES = 100_000;
    private static final int CLAIMS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    Path stateDirectory;

    private Backbone backbone;
    private Log log;

    @BeforeEach
    void startBackbone() {
        backbone = Provisioned.backbone();
        log = new Log(backbone);
    }

    @AfterEach
    void stop() {
        log.close();
        backbone.close();
    }

    @Test
    void aClaimDoesNotWaitForTheCatalogue() {
        for (int number = 1; number <= ENTRIES; number++) {
            String device = "dev:%032x".formatted(number);
            log.send(TopicCatalogue.CATALOGUE_RECEIVED, number % 6, device, "", Entries.entry("load", number, device));
        }
        claim(1, 1);
        Instant sent;
        List<Instant> decided;
        try (Registry registry = Registry.start(backbone, stateDirectory)) {
            log.read(TopicCatalogue.DEVICES_REGISTERED, found -> !found.isEmpty(), PATIENCE);
            // The first claim may overtake them all.
            await().atMost(PATIENCE).until(() -> log.hasBegun(TopicCatalogue.CATALOGUE_DECIDED));
            sent = Instant.now();
            claim(2, CLAIMS);
            decided = log.read(TopicCatalogue.CATALOGUE_DECIDED, found -> found.size() >= ENTRIES, PATIENCE).stream()
                    .map(record -> ((CatalogueEntryDecided) log.event(record)).getDecidedAt())
                    .toList();
            registry.awaitReady();
        }

        List<Instant> registered =
                log.read(TopicCatalogue.DEVICES_REGISTERED, found -> found.size() >= CLAIMS, PATIENCE).stream()
                        .map(record -> ((DeviceRegistered) log.event(record)).getRegisteredAt())
                        .sorted()
                        .toList();
        Instant last = registered.get(CLAIMS - 1);
        long after = decided.stream().filter(at -> at.isAfter(last)).count();
        System.out.printf(
                "Last of %d claims decided %d ms after the first was sent, %d of %d entries after it, the last %d ms%n",
                CLAIMS,
                Duration.between(sent, last).toMillis(),
                after,
                ENTRIES,
                Duration.between(last, decided.stream().max(Instant::compareTo).orElseThrow())
                        .toMillis());
        assertThat(registered).hasSize(CLAIMS);
        assertThat(decided.stream().filter(at -> at.isBefore(sent)))
                .as("entries decided before the claims were sent")
                .isNotEmpty();
        assertThat(decided).hasSize(ENTRIES);
        assertThat(after).as("entries decided after the last claim").isGreaterThan(ENTRIES / 4);
    }

    private void claim(int first, int last) {
        for (int number = first; number <= last; number++) {
            String device = "dev:%032x".formatted(ENTRIES + number);
            log.send(TopicCatalogue.DEVICES_ACCEPTED, number % 6, device, "A:" + number, row("A", number, device));
        }
        log.flush();
    }
}
