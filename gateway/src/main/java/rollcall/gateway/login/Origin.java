package rollcall.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;

/** What the browser calls this gateway. Whoever says something else of it is sent nowhere: the issuer knows the right ones. */
final class Origin {
    private Origin() {}

    static String of(HttpServletRequest request, LoginSettings settings) {
        return settings.origin().map(URI::toString).orElseGet(() -> called(request));
    }

    private static String called(HttpServletRequest request) {
        boolean usual = request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(usual ? -1 : request.getServerPort())
                .toUriString();
    }
}
