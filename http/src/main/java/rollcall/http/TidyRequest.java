package rollcall.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as if its path had been sent without superfluous slashes. */
final class TidyRequest extends HttpServletRequestWrapper {

    private final String path;

    TidyRequest(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        url.setLength(url.length() - super.getRequestURI().length());
        return url.append(path);
    }

    /** The container has decoded it and collapsed its slashes; the last one is left. */
    @Override
    public String getServletPath() {
        String decoded = super.getServletPath();
        return decoded.length() > 1 && decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
    }
}
