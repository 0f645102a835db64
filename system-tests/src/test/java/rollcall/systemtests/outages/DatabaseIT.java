package rollcall.systemtests.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.platform.Port;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.platform.Infrastructure;
import rollcall.systemtests.platform.SystemUnderTest;

/** The view's database goes, crawls, comes back: uploads are taken all the while, and the view catches up by itself. */
class DatabaseIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(3);

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();
    private final Infrastructure infrastructure = system.infrastructure();

    @Test
    @Tag("nightly")
    void uploadsAreTakenAndDecidedWhileItIsGoneAndShownWhenItIsBack() {
        Deliveries deliveries = new Deliveries(gateway, "database-gone");
        deliveries.taken(deliveries.next(100)).awaitEnd(SOON);

        Upload taken;
        infrastructure.stopDatabase();
        try {
            taken = deliveries.taken(deliveries.next(1_000));
            await().atMost(SOON).until(() -> !system.isReady(Port.STATUS_SERVICE));
            assertThat(system.isReady(Port.INGEST_SERVICE)).isTrue();
            Answer asked = gateway.get(taken.path());
            assertThat(asked.status()).as(asked.toString()).isEqualTo(503);
            assertThat(asked.header("Retry-After")).isNotEmpty();
            await().atMost(SOON).until(() -> decided(taken) == 1_000);
        } finally {
            infrastructure.startDatabase();
        }

        await().atMost(SOON).until(() -> system.isReady(Port.STATUS_SERVICE));
        assertThat(taken.awaitEnd(SOON).count("registered")).isEqualTo(1_000);
        Verified.history(system, "the view's database was gone", deliveries.acknowledged());
    }

    @Test
    @Tag("nightly")
    void theViewIsLateAndNothingElseWhileItCrawls() {
        Deliveries deliveries = new Deliveries(gateway, "database-slow");
        List<Upload> taken = new ArrayList<>();

        try (Crawling crawling = new Crawling(infrastructure, Duration.ofMillis(100), Duration.ofMillis(900))) {
            for (int upload = 0; upload < 10; upload++) {
                taken.add(deliveries.taken(deliveries.next(500)));
            }
            assertThat(crawling.pauses()).isPositive();
        }

        taken.forEach(
                upload -> assertThat(upload.awaitEnd(LONG).count("registered")).isEqualTo(500));
        Verified.history(system, "the view's database stood still nine tenths of the time", deliveries.acknowledged());
    }

    /** What is behind is folded at twice the rate at which rows arrive, or more. */
    @Test
    @Tag("nightly")
    void theViewCatchesUpAtTwiceTheRateOfArrival() {
        Deliveries deliveries = new Deliveries(gateway, "database-behind");
        int rowsASecond = 500;
        int secondsGone = 30;
        List<Upload> taken = new ArrayList<>();

        infrastructure.stopDatabase();
        try {
            for (int second = 0; second < secondsGone; second++) {
                taken.add(atItsTime(deliveries, rowsASecond));
            }
        } finally {
            infrastructure.startDatabase();
        }
        await().atMost(SOON).until(() -> system.isReady(Port.STATUS_SERVICE));
        Instant back = Instant.now();
        Upload latest = taken.get(taken.size() - 1);
        while (!isShown(latest)) {
            assertThat(Duration.between(back, Instant.now())).isLessThan(LONG);
            latest = atItsTime(deliveries, rowsASecond);
            taken.add(latest);
        }

        double seconds = Duration.between(back, Instant.now()).toMillis() / 1000.0;
        double folded = taken.size() * (double) rowsASecond;
        System.out.printf("Caught up with %.0f rows in %.1f s, %.0f rows/s%n", folded, seconds, folded / seconds);
        assertThat(folded / seconds).isGreaterThanOrEqualTo(2 * rowsASecond);
        taken.forEach(
                upload -> assertThat(upload.awaitEnd(SOON).count("registered")).isEqualTo(rowsASecond));
        Verified.history(system, "the view's database was gone for long", deliveries.acknowledged());
    }

    /** An upload that takes a second, or as long as it takes. */
    private static Upload atItsTime(Deliveries deliveries, int rows) {
        Instant next = Instant.now().plusSeconds(1);
        Upload upload = deliveries.taken(deliveries.next(rows));
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Instant.now().isAfter(next));
        return upload;
    }

    /** Within a second of its arrival, or so. */
    private boolean isShown(Upload upload) {
        Answer answer = gateway.get(upload.path());
        return answer.status() == 200
                && answer.json().at("/counts/pending").asInt(-1) == 0
                && !answer.json().path("completedAt").asString("").isEmpty();
    }

    private long decided(Upload upload) {
        return system.log().events(TopicCatalogue.DEVICES_REGISTERED).stream()
                .filter(event -> event.get("row").toString().contains(upload.id()))
                .count();
    }
}
