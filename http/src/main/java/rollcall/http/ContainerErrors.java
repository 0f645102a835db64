package rollcall.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The one shape for what Tomcat refuses before any filter runs: malformed request lines, headers and paths. */
final class ContainerErrors extends ErrorReportValve {

    private final JsonMapper json;

    ContainerErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !answerable(response)) {
            return;
        }
        ResponseEntity<Object> entity = Problems.entity(request, request.getRequestURI(), response.getStatus());
        response.setStatus(entity.getStatusCode().value());
        RequestIds.of(request).putOn(response);
        entity.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        byte[] body = json.writeValueAsBytes(entity.getBody());
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean answerable(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
