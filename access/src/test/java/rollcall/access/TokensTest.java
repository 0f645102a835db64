package rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class TokensTest {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String DEVICES = "GET /v1/customers/contoso/devices";

    static Stream<Arguments> worthless() {
        Forgery forgery = ISSUER.forgery();
        String sound = ISSUER.token("contoso");
        return Stream.of(
                Arguments.of("none", ""),
                Arguments.of("no JWT", "abc"),
                Arguments.of("cut", sound.substring(0, sound.length() - 20)),
                Arguments.of("two words", "abc def"),
                Arguments.of("expired", forgery.expired("contoso")),
                Arguments.of("endless", forgery.endless("contoso")),
                Arguments.of("unsigned", forgery.unsigned("contoso")),
                Arguments.of("signed by another", forgery.signedByAnother("contoso")),
                Arguments.of("signed with the public key", forgery.signedWithThePublicKey("contoso")),
                Arguments.of("for another audience", forgery.forAnotherAudience("contoso")),
                Arguments.of("of another issuer", forgery.ofAnotherIssuer("contoso")),
                Arguments.of("of nobody", forgery.withoutOrganization()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worthless")
    void turnsAwayWorthlessTokensWithoutSayingWhy(String what, String token) throws Exception {
        try (ConfigurableApplicationContext door = start(ISSUER.argument())) {
            HttpResponse<String> answer = DoorTest.call(port(door), DEVICES, token);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"").doesNotContain("expired", "signature");
        }
    }

    @Test
    void asksToComeAgainWhileTheIssuerIsOutOfReach() throws Exception {
        try (ConfigurableApplicationContext door = start(
                "--rollcall.access.issuer-uri=" + ISSUER.uri(),
                "--rollcall.access.jwk-set-uri=http://localhost:1/keys")) {
            HttpResponse<String> answer = DoorTest.call(port(door), DEVICES, ISSUER.token("contoso"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void readsTheClaimsThatAnotherIssuerNamesOtherwise() throws Exception {
        try (ConfigurableApplicationContext door = start(
                ISSUER.argument(), "--rollcall.access.organization-claim=tid", "--rollcall.access.scope-claim=scp")) {
            String token = Forgery.signed(
                    ISSUER.forgery().key(),
                    ISSUER.claims("any")
                            .claim("tid", "contoso")
                            .claim("scp", "openid devices.read")
                            .build());

            assertThat(DoorTest.call(port(door), DEVICES, token).statusCode()).isEqualTo(200);
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return SpringApplication.run(
                TestDoor.class,
                Stream.concat(Stream.of("--server.port=0", "--spring.main.banner-mode=off"), Stream.of(settings))
                        .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext door) {
        return door.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
