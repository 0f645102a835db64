package rollcall.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets {@code //v1/customers//contoso/deviceBatches/} mean {@code /v1/customers/contoso/deviceBatches}: clients that
 * join a base URL and a path send both. Runs before anything that looks at the path, a firewall included. Dot segments
 * are refused: no id is spelled so, and a gateway must not hand them on.
 */
final class TolerantPathFilter extends OncePerRequestFilter {

    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/(\\.|%2[eE]){1,2}(?=[/;]|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = tidy(request.getRequestURI());
        if (DOT_SEGMENT.matcher(path).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (path.equals(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new TidyRequest(request, path), response);
        }
    }

    private static String tidy(String path) {
        String single = SLASHES.matcher(path).replaceAll("/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
