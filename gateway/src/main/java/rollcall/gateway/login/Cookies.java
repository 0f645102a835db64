package rollcall.gateway.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * What a browser is given to bring again.
 *
 * @param secure over TLS or on localhost alone; then by a name that browsers let nobody but this very origin set
 */
record Cookies(boolean secure) {
    static final String XSRF = "XSRF-TOKEN";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String SAME_SITE = "Lax";

    /** The session's name. */
    Optional<String> session(HttpServletRequest request) {
        return value(request, sessionName());
    }

    /** A name that tells in which browser a login was begun. */
    Optional<String> browser(HttpServletRequest request) {
        return value(request, browserName());
    }

    ResponseCookie session(String name) {
        return cookie(sessionName(), name).httpOnly(true).build();
    }

    ResponseCookie browser(String name, Duration life) {
        return cookie(browserName(), name).httpOnly(true).maxAge(life).build();
    }

    /** Scripts of this origin read it and send it back, which those of others cannot. */
    ResponseCookie xsrf(String token) {
        return cookie(XSRF, token).build();
    }

    Stream<ResponseCookie> gone() {
        return Stream.of(
                cookie(sessionName(), "").httpOnly(true).maxAge(0).build(),
                cookie(XSRF, "").maxAge(0).build());
    }

    private String sessionName() {
        return secure ? "__Host-ROLLCALL" : "ROLLCALL";
    }

    private String browserName() {
        return secure ? "__Host-ROLLCALL-LOGIN" : "ROLLCALL-LOGIN";
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value).path("/").secure(secure).sameSite(SAME_SITE);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] sent = request.getCookies();
        return sent == null
                ? Optional.empty()
                : Arrays.stream(sent)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> NAME.matcher(value).matches())
                        .findFirst();
    }
}
