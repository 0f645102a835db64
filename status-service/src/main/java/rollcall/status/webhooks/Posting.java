package rollcall.status.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/** Posts to receivers: no redirect is followed, no cookie kept, no connection used twice, and no answer waited for too long. */
final class Posting implements AutoCloseable {
    private static final ContentType JSON = ContentType.create("application/json", UTF_8);

    /** Said here, for earlier versions of the library have none: a line that does not end would be read into memory. */
    private static final Http1Config ANSWER =
            Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();

    private final CloseableHttpClient http;
    private final Duration timeout;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Posting(DnsResolver names, int connections, Duration timeout) {
        this.timeout = timeout;
        Timeout each = Timeout.of(timeout);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(ANSWER)
                                .build())
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(each)
                                .setSocketTimeout(each)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(each)
                        .setResponseTimeout(each)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Rollcall-Webhooks")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * What came of it.
     *
     * @param status what was answered; 0 if nothing
     * @param problem a stable word; empty if it was taken
     */
    record Answer(int status, String problem) {
        boolean isTaken() {
            return problem.isEmpty();
        }
    }

    Answer post(URI receiver, Map<String, String> headers, String body) {
        HttpPost request = new HttpPost(receiver);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, JSON));
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            int status = response.getCode();
            // Its status counts; what more it says is not waited for.
            request.abort();
            return new Answer(status, status >= 200 && status < 300 ? "" : "ANSWERED_" + status);
        } catch (CheckedNames.LeadsInside inside) {
            return new Answer(0, "ADDRESS_NOT_ALLOWED");
        } catch (UnknownHostException unknown) {
            return new Answer(0, "NAME_UNKNOWN");
        } catch (SSLException untrusted) {
            return new Answer(0, "TLS_FAILED");
        } catch (InterruptedIOException late) {
            return new Answer(0, "TIMED_OUT");
        } catch (ClientProtocolException | MessageConstraintException garbled) {
            return new Answer(0, "ANSWER_INVALID");
        } catch (IOException failed) {
            return new Answer(0, request.isAborted() ? "TIMED_OUT" : "NOT_REACHED");
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
