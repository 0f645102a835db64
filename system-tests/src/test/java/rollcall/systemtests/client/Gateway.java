package rollcall.systemtests.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import rollcall.access.TestIssuer;
import rollcall.devices.sample.SampleUpload;

/**
 * The front door, spoken to as clients do. Paths start behind {@code /v1}; each call is made by the organization that its
 * path names, unless the headers bear another token.
 */
public final class Gateway {
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI origin;

    private final TestIssuer issuer;

    /** @param issuer whose tokens the services take */
    public Gateway(URI origin, TestIssuer issuer) {
        this.origin = origin;
        this.issuer = issuer;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** @param headers names and values in turn */
    public Answer post(String path, String mediaType, byte[] body, String... headers) {
        return post(path, mediaType, BodyPublishers.ofByteArray(body), headers);
    }

    public Answer post(String path, String mediaType, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", mediaType).POST(body);
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        return send(request.build());
    }

    /** A call with a JSON body, or without one if it is empty. */
    public Answer send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        return send(request.build());
    }

    /** Sends a sample file for a customer. */
    public Answer upload(String customer, SampleUpload upload, String... headers) {
        return post("/customers/" + customer + "/deviceBatches", upload.format().mediaType(), bytes(upload), headers);
    }

    public static byte[] bytes(SampleUpload upload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            upload.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * What a customer's stream tells, line by line as it comes.
     *
     * @param lastEventId where to go on; empty to begin now
     */
    public Stream<String> events(String customer, String lastEventId) {
        HttpRequest.Builder request =
                request("/customers/" + customer + "/events").setHeader("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + "/v1" + path))
                .timeout(LONGEST_UPLOAD)
                .header("Authorization", issuer.bearerFor(path))
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
