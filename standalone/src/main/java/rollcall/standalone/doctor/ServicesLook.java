package rollcall.standalone.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rollcall.standalone.doctor.Snapshot.Disk;
import rollcall.standalone.doctor.Snapshot.Service;
import rollcall.standalone.doctor.Snapshot.Unseen;
import rollcall.standalone.doctor.Snapshot.Upload;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services tell over HTTP: their health to everybody, their figures to an operator. */
final class ServicesLook {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int OK = 200;

    /** Gives tokens, and has no figures. */
    private static final String ISSUER = "issuer";

    private static final String STATUS = "status-service";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, URI> addresses;
    private final Optional<String> token;
    private final Map<String, Figures> figures = new LinkedHashMap<>();
    private final List<Unseen> unseen = new ArrayList<>();

    ServicesLook(Map<String, URI> addresses, Optional<String> token) {
        this.addresses = new LinkedHashMap<>(addresses);
        this.token = token;
        if (token.isEmpty() && !addresses.isEmpty()) {
            unseen.add(new Unseen("figures of services, and uploads that stand still", "there is no operator's token"));
        }
    }

    List<Unseen> unseen() {
        return unseen;
    }

    List<Service> services() throws InterruptedException {
        List<Service> services = new ArrayList<>();
        for (Map.Entry<String, URI> address : addresses.entrySet()) {
            services.add(service(address.getKey(), address.getValue()));
        }
        return services;
    }

    private Service service(String name, URI address) throws InterruptedException {
        Optional<String> health = Optional.empty();
        try {
            health = Optional.of(word(ask(address.resolve("/actuator/health"), false)));
        } catch (IOException silent) {
            return new Service(name, address, health, Set.of());
        }
        readFigures(name, address);
        Set<String> down = figures.containsKey(name)
                ? figures.get(name)
                        .named("rollcall_health")
                        .filter(part -> part.value() == 0)
                        .map(Figures.Figure::label)
                        .collect(Collectors.toSet())
                : Set.of();
        return new Service(name, address, health, down);
    }

    private static String word(HttpResponse<String> health) {
        try {
            return JsonMapper.shared().readTree(health.body()).path("status").asString("status " + health.statusCode());
        } catch (JacksonException otherwise) {
            return "status " + health.statusCode();
        }
    }

    private void readFigures(String name, URI address) throws InterruptedException {
        if (token.isEmpty() || name.equals(ISSUER)) {
            return;
        }
        asOperator("figures of " + name, address.resolve("/actuator/prometheus"))
                .ifPresent(text -> figures.put(name, Figures.of(text)));
    }

    /** The disks that services write to. */
    List<Disk> disks() {
        List<Disk> disks = new ArrayList<>();
        figures.forEach((name, told) -> told.named("disk_free_bytes").forEach(free -> {
            double total = told.named("disk_total_bytes")
                    .filter(figure -> figure.label().equals(free.label()))
                    .mapToDouble(Figures.Figure::value)
                    .findFirst()
                    .orElse(0);
            disks.add(new Disk(name + ", " + free.label(), (long) free.value(), (long) total));
        }));
        return disks;
    }

    List<Upload> uploads() throws InterruptedException {
        // All instances tell of one database.
        Optional<URI> one = figures.keySet().stream()
                .filter(name -> name.startsWith(STATUS))
                .map(addresses::get)
                .findFirst();
        if (one.isEmpty()) {
            return List.of();
        }
        return asOperator("uploads that stand still", one.get().resolve("/actuator/stalled"))
                .map(text -> JsonMapper.shared().readTree(text).path("uploads"))
                .map(uploads -> uploads.valueStream().map(ServicesLook::upload).toList())
                .orElse(List.of());
    }

    private static Upload upload(JsonNode told) {
        return new Upload(
                told.path("id").asString(),
                told.path("customer").asString(),
                told.path("rowCount").asInt(),
                told.path("pending").asInt(),
                told.path("complete").asBoolean(),
                Instant.parse(told.path("since").asString()));
    }

    private Optional<String> asOperator(String what, URI address) throws InterruptedException {
        try {
            HttpResponse<String> answer = ask(address, true);
            if (answer.statusCode() == OK) {
                return Optional.of(answer.body());
            }
            unseen.add(new Unseen(what, address + " answered " + answer.statusCode()));
        } catch (IOException failure) {
            unseen.add(new Unseen(what, address + " did not answer in time"));
        }
        return Optional.empty();
    }

    private HttpResponse<String> ask(URI address, boolean asOperator) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (asOperator) {
            request.header("Authorization", "Bearer " + token.orElseThrow());
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
