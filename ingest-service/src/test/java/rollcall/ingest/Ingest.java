package rollcall.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import rollcall.access.TestIssuer;

/** The service, running on a free port of this machine. */
final class Ingest implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Ingest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Ingest start(Path spool, String... settings) {
        return new Ingest(SpringApplication.run(IngestApplication.class, arguments(spool, settings)));
    }

    static String[] arguments(Path spool, String... settings) {
        Stream<String> own = Stream.of(
                "--rollcall.ingest.spool=" + spool,
                "--rollcall.ingest.limits.keep-free=0B",
                TestIssuer.shared().argument());
        return Stream.of(
                        Surroundings.backbone().arguments(),
                        own,
                        Arrays.stream(settings).map(setting -> "--" + setting))
                .flatMap(arguments -> arguments)
                .toArray(String[]::new);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    /** As the customer whom the path names, unless the headers say otherwise. */
    HttpResponse<String> post(String path, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Authorization", TestIssuer.shared().bearerFor(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at(path))
                                .header("Authorization", TestIssuer.shared().bearerFor(path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** Uploads a CSV file for a customer. */
    HttpResponse<String> upload(String customer, byte[] csv, String... headers)
            throws IOException, InterruptedException {
        return post("/v1/customers/" + customer + "/deviceBatches", "text/csv", csv, headers);
    }

    @Override
    public void close() {
        context.close();
    }
}
