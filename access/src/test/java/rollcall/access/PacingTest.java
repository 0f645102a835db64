package rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Three calls at once, and then one a second: what is over that does not wait here. */
@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rollcall.access.rate.burst=3",
            "rollcall.access.rate.per-second=1",
            "rollcall.access.rate.patience=0ms"
        })
class PacingTest {
    private static final TestIssuer ISSUER = TestIssuer.shared();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry settings) {
        settings.add("rollcall.access.issuer-uri", () -> ISSUER.uri().toString());
    }

    @Test
    void whoCallsTooOftenIsAskedToComeAgainAndNobodyElseIs() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int call = 0; call < 10; call++) {
            answers.add(call("greedy", "").statusCode());
        }

        assertThat(answers.subList(0, 3)).containsOnly(404);
        assertThat(answers).contains(429);
        HttpResponse<String> late = firstLate("greedy");
        assertThat(late.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(late.body()).contains("\"code\":\"TOO_MANY_REQUESTS\"");
        assertThat(call("modest", "").statusCode()).isEqualTo(404);
    }

    @Test
    void fiveTriesOfARefusedCallCountAsOne() throws Exception {
        for (int call = 0; call < 3; call++) {
            for (int repeat = 0; repeat < 5; repeat++) {
                assertThat(call("clumsy", "request-" + call).statusCode()).isEqualTo(404);
            }
        }
        for (int call = 0; call < 5; call++) {
            call("clumsy", "request-more-" + call);
        }
        assertThat(firstLate("clumsy").statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> firstLate(String organization) throws Exception {
        HttpResponse<String> answer = call(organization, "");
        for (int more = 0; more < 20 && answer.statusCode() != 429; more++) {
            answer = call(organization, "");
        }
        return answer;
    }

    /** About somebody else's devices, so it is refused. */
    private HttpResponse<String> call(String organization, String requestId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/v1/customers/contoso/devices"))
                .header("Authorization", ISSUER.bearer(organization));
        if (!requestId.isEmpty()) {
            request.header("MS-RequestId", requestId);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
