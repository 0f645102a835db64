package rollcall.registry;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import rollcall.access.TestIssuer;
import rollcall.backbone.Backbone;
import rollcall.streams.StreamService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service on a free port, told of an OEM, a reseller and its distributor. Once it is returned it is ready, and closed
 * it is gone. Several of them on one backbone share its work, each in a directory of its own.
 */
public abstract class Registry implements AutoCloseable {
    static final Duration START = Duration.ofMinutes(2);

    private static final StreamService STREAM = new StreamService(RegistryApplication.class, "registry");

    private final HttpClient http = HttpClient.newHttpClient();

    /** In this process; it ends in good order. */
    public static Registry start(Backbone backbone, Path stateDirectory, String... settings) {
        return new InnerRegistry(Stream.concat(arguments(backbone, stateDirectory), Stream.of(settings)));
    }

    /** In a process of its own; it can be killed and started again on what it left in that directory. */
    public static ForkedRegistry fork(Backbone backbone, Path directory, String... settings) {
        return new ForkedRegistry(directory, arguments(backbone, directory.resolve("state")), settings);
    }

    private static Stream<String> arguments(Backbone backbone, Path stateDirectory) {
        Stream<String> own = Stream.of(
                TestIssuer.shared().argument(),
                "--rollcall.partners.northwind.kind=oem",
                "--rollcall.partners.northwind.manufacturers=Northwind",
                "--rollcall.partners.woodgrove.kind=reseller",
                "--rollcall.partners.litware.kind=distributor",
                "--rollcall.partners.litware.resellers=woodgrove");
        return Stream.concat(Stream.of(STREAM.arguments(backbone, stateDirectory)), own);
    }

    abstract int port();

    @Override
    public abstract void close();

    /** For one that was ready before others came: while partitions change hands it is not. */
    public final void awaitReady() {
        await().atMost(START)
                .until(() -> call("operator", "GET", "/actuator/health/readiness", "")
                                .statusCode()
                        == 200);
    }

    /** A call of that organization, with a JSON body unless it is empty. */
    public final HttpResponse<String> call(
            String organization, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", TestIssuer.shared().bearer(organization))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    public final URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }
}
