package rollcall.status;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import rollcall.access.TestIssuer;
import rollcall.backbone.Database;
import rollcall.status.projection.FoldedTopics;
import rollcall.status.projection.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it ships, on a free port, with a database of its own unless it shares another's. */
public final class StatusService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Database database;
    private final ConfigurableApplicationContext context;

    private StatusService(Database database, String... settings) {
        this.database = database;
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("server.port", "0");
        arguments.put("spring.datasource.url", database.url());
        arguments.put("spring.datasource.username", database.user());
        arguments.put("spring.datasource.password", database.password());
        arguments.put("spring.kafka.bootstrap-servers", Infrastructure.kafka());
        arguments.put(
                "spring.kafka.properties[apicurio.registry.url]", Infrastructure.registry() + "/apis/registry/v3");
        arguments.put("spring.kafka.consumer.group-id", database.name());
        arguments.put("rollcall.access.issuer-uri", TestIssuer.shared().uri().toString());
        for (String setting : settings) {
            arguments.put(setting.substring(2, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        this.context = new SpringApplicationBuilder(StatusApplication.class)
                .run(arguments.entrySet().stream()
                        .map(argument -> "--" + argument.getKey() + '=' + argument.getValue())
                        .toArray(String[]::new));
    }

    /** One that shows everything that other tests have written by now. */
    public static StatusService start(String... settings) {
        return startBehind(settings).caughtUp();
    }

    /** One that has yet to read what is on the log. */
    public static StatusService startBehind(String... settings) {
        return new StatusService(Postgres.create(), settings);
    }

    /** Another one on the same database and in the same consumer group. */
    public StatusService another(String... settings) {
        return new StatusService(database, settings);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String databaseName() {
        return database.name();
    }

    public DataSource database() {
        return bean(DataSource.class);
    }

    /** As the customer whom the path names, unless the headers say otherwise. */
    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        request.header("Authorization", TestIssuer.shared().bearerFor(path));
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The answer's body, which has to be JSON. */
    public JsonNode json(String path, String... headers) {
        HttpResponse<byte[]> response = get(path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + response.statusCode() + ": "
                    + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return JsonMapper.shared().readTree(response.body());
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Returns when the view holds all that is on the log. */
    public StatusService caughtUp() {
        FoldedTopics topics = bean(FoldedTopics.class);
        Map<TopicPartition, Long> ends = ends(topics.partitions());
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            Map<TopicPartition, Long> positions = bean(View.class).positions(topics.partitions());
            return ends.entrySet().stream().allMatch(end -> positions.get(end.getKey()) >= end.getValue());
        });
        return this;
    }

    /** Behind the last record of each partition: where a transaction ended, an offset follows that none has. */
    private static Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Infrastructure.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> last = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>();
            last.forEach((partition, offset) -> consumer.seek(partition, Math.max(0, offset - 4)));
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < last.get(partition))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> ends.merge(
                                new TopicPartition(record.topic(), record.partition()),
                                record.offset() + 1,
                                Math::max));
            }
            return ends;
        }
    }

    public Map<String, List<Map<String, Object>>> tables() {
        return Tables.contents(database());
    }

    @Override
    public void close() {
        context.close();
    }
}
