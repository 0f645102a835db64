package rollcall.ingest.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import rollcall.http.Problem;
import rollcall.http.Refusal;
import rollcall.http.RequestLanguage;
import rollcall.ingest.report.ReportOutput;
import rollcall.words.Language;
import tools.jackson.databind.json.JsonMapper;

/** Who asked for a report. */
record ReportReader(HttpServletRequest request, HttpServletResponse response, JsonMapper json)
        implements ReportOutput.Client {

    Language language() {
        return RequestLanguage.of(request);
    }

    @Override
    public OutputStream answer() throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language().tag());
        return response.getOutputStream();
    }

    /** A refusal as it would have been answered. */
    String told(Refusal refusal) {
        return json.writeValueAsString(Problem.of(request, refusal));
    }
}
