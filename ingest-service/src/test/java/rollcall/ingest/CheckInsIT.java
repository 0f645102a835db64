package rollcall.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.access.Scope;
import rollcall.access.TestIssuer;
import rollcall.devices.identity.DeviceId;
import rollcall.devices.identity.Identifiers;
import rollcall.events.DeviceSeen;

class CheckInsIT {
    private static final String PAD = "dev:0123456789abcdef0123456789abcdef";

    @TempDir
    static Path spool;

    @AutoClose
    private static Ingest ingest;

    @BeforeAll
    static void start() {
        ingest = Ingest.start(spool);
    }

    @Test
    void aDeviceIsNamedByItsIdOrByWhatStandsOnIt() throws Exception {
        HttpResponse<String> answer = send("adatum", """
                {"sentBy":{"name":"agent"},"checkins":[
                  {"deviceId":"%s","seenAt":"2026-11-20T10:00:00+01:00"},
                  {"Manufacturer":"Contoso","Model":"Pad 5","SerialNumber":"007","seenAt":"2026-11-20T10:00:00Z"}]}
                """.formatted(PAD));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"accepted\":2}");
        String named = DeviceId.of(new Identifiers("Contoso", "Pad 5", "007", "", Optional.empty(), ""))
                .orElseThrow()
                .value();
        assertThat(Log.seenBy("adatum"))
                .extracting(DeviceSeen::getDeviceId, DeviceSeen::getSeenAt)
                .containsExactlyInAnyOrder(
                        tuple(PAD, Instant.parse("2026-11-20T09:00:00Z")),
                        tuple(named, Instant.parse("2026-11-20T10:00:00Z")));
    }

    @Test
    void withoutATimeItIsNow() throws Exception {
        Instant before = Instant.now();
        send("litware", "[{\"deviceId\":\"" + PAD + "\"}]");
        assertThat(Log.seenBy("litware").get(0).getSeenAt()).isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    void noneIsSeenAfterItIsToldNorBeforeTimeIsCountedFrom() throws Exception {
        Instant before = Instant.now().minusMillis(1);
        HttpResponse<String> answer = send("southridge", """
                [{"deviceId":"%1$s","seenAt":"+999999999-01-01T00:00:00Z"},
                 {"deviceId":"%1$s","seenAt":"-999999999-01-01T00:00:00Z"}]""".formatted(PAD));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        List<DeviceSeen> seen = Log.seenBy("southridge");
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0).getSeenAt()).isBetween(before, Instant.now());
        assertThat(seen.get(1).getSeenAt()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999", "1763719200", "\"1763719200000\"", "\"2026-11-20T10:00:00\"", "true"})
    void aTimeIsWrittenWithItsOffset(String seenAt) throws Exception {
        HttpResponse<String> answer = send(
                "woodgrove",
                "[{\"deviceId\":\"" + PAD + "\"},{\"deviceId\":\"" + PAD + "\",\"seenAt\":" + seenAt + "}]");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("BODY_INVALID", "never as a number");
        assertThat(Log.seenBy("woodgrove")).isEmpty();
    }

    @Test
    void nothingOfAListIsTakenIfOneNamesNoDevice() throws Exception {
        HttpResponse<String> answer = send("tailspin", "[{\"deviceId\":\"" + PAD + "\"},{\"serialNumber\":\"007\"}]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("IDENTITY_MISSING", "Check-in 2 ");
        assertThat(Log.seenBy("tailspin")).isEmpty();
    }

    @Test
    void tenThousandGoTogetherAndNoMore() throws Exception {
        assertThat(send("proseware", list(10_000)).body()).isEqualTo("{\"accepted\":10000}");
        HttpResponse<String> more = send("proseware", list(10_001));
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("TOO_MANY_CHECKINS");
        assertThat(Log.seenBy("proseware")).hasSize(10_000);
    }

    @Test
    void whatIsNoListIsRefused() throws Exception {
        for (String body : List.of("", "7", "{}", "[7]", "[{\"seenAt\":\"yesterday\"}]", "{\"checkins\":{}}")) {
            assertThat(send("wingtip", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(Log.seenBy("wingtip")).isEmpty();
    }

    @Test
    void aTextIsNoLongerThanAnUploadMayHaveIt() throws Exception {
        HttpResponse<String> answer =
                send("fabrikam", "[{\"deviceId\":\"" + PAD + "\",\"serialNumber\":\"" + "7".repeat(65_537) + "\"}]");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("BODY_INVALID");
        assertThat(Log.seenBy("fabrikam")).isEmpty();
    }

    private static String list(int count) {
        return IntStream.range(0, count)
                .mapToObj("{\"deviceId\":\"dev:%032x\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static HttpResponse<String> send(String organization, String body) throws Exception {
        return ingest.post(
                "/v1/checkins",
                "application/json",
                body.getBytes(UTF_8),
                "Authorization",
                TestIssuer.shared().bearer(organization, Scope.CHECKINS_WRITE));
    }
}
