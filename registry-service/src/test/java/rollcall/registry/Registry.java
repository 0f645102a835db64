package rollcall.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import rollcall.access.TestIssuer;
import rollcall.backbone.Backbone;
import rollcall.streams.StreamService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a free port, told of an OEM, a reseller and its distributor. */
public final class Registry implements AutoCloseable {
    private static final StreamService STREAM = new StreamService(RegistryApplication.class, "registry");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private Registry(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Registry start(Backbone backbone, Path stateDirectory, String... settings) {
        Stream<String> own = Stream.of(
                TestIssuer.shared().argument(),
                "--rollcall.partners.northwind.kind=oem",
                "--rollcall.partners.northwind.manufacturers=Northwind",
                "--rollcall.partners.woodgrove.kind=reseller",
                "--rollcall.partners.litware.kind=distributor",
                "--rollcall.partners.litware.resellers=woodgrove");
        return new Registry(SpringApplication.run(
                RegistryApplication.class,
                Stream.of(Stream.of(STREAM.arguments(backbone, stateDirectory)), own, Stream.of(settings))
                        .flatMap(arguments -> arguments)
                        .toArray(String[]::new)));
    }

    /** A call of that organization, with a JSON body unless it is empty. */
    public HttpResponse<String> call(String organization, String method, String path, String body, String... headers) {
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

    public URI uri(String path) {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
