package rollcall.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.ResponseOutOfOrderStrategy;

/**
 * What a service says before it has the whole body is a refusal, and the rest of the body need not be sent; but for the
 * report on devices that are only judged, which begins while its body still comes.
 */
final class EarlyRefusals implements ResponseOutOfOrderStrategy {
    /** A look waits for a millisecond. */
    private static final long BYTES_BETWEEN_LOOKS = 256 * 1024;

    private static final Pattern REPORT = Pattern.compile("[?&]validateOnly=true(&|$)", Pattern.CASE_INSENSITIVE);

    private final ResponseOutOfOrderStrategy anyAnswer = new MonitoringResponseOutOfOrderStrategy(BYTES_BETWEEN_LOOKS);

    @Override
    public boolean isEarlyResponseDetected(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            InputStream answer,
            long bytesSent,
            long bytesNext)
            throws IOException {
        return anyAnswer.isEarlyResponseDetected(request, connection, answer, bytesSent, bytesNext)
                && !REPORT.matcher(request.getRequestUri()).find();
    }
}
