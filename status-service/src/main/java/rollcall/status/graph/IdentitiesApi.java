package rollcall.status.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;
import rollcall.status.leaving.Departures;

/** The caller's devices, as Graph's clients ask for them. */
@RestController
@RequestMapping({
    "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities",
    "/beta/deviceManagement/windowsAutopilotDeviceIdentities"
})
final class IdentitiesApi {
    private static final Set<String> LIST_OPTIONS =
            Set.of("$filter", "$top", "$skip", "$skiptoken", "$select", "$orderby", "$count");
    private static final Set<String> COUNT_OPTIONS = Set.of("$filter");
    private static final Set<String> ONE_OPTIONS = Set.of("$select");

    private final IdentityQueries devices;
    private final Departures departures;

    IdentitiesApi(IdentityQueries devices, Departures departures) {
        this.devices = devices;
        this.departures = departures;
    }

    /** Devices in the order of their serial numbers, page by page. */
    @GetMapping(name = "listGraphDevices")
    JsonAnswer list(Caller caller, HttpServletRequest request) {
        Options options = Options.of(request, LIST_OPTIONS);
        IdentityFilter filter = IdentityFilter.of(caller.organization(), options);
        departures.await(caller.organization());
        String list = String.join("/", "graph/devices", caller.organization(), options.filter(), options.orderBy());
        Slice<Identity> page = Slice.of(read(filter, options, list), options.top());
        Optional<Integer> total = options.count() ? Optional.of(devices.total(filter)) : Optional.empty();
        Optional<String> next = page.next(last -> new Token(list, List.of(last.sortKey(), last.id())))
                .map(token -> Origin.with(request, query(options, token)));
        boolean beta = isBeta(request);
        return json -> {
            json.writeStartObject();
            total.ifPresent(count -> json.writeNumberProperty("@odata.count", count));
            json.writeArrayPropertyStart("value");
            page.items().forEach(device -> IdentityJson.write(json, device, beta, options.select()));
            json.writeEndArray();
            next.ifPresent(address -> json.writeStringProperty("@odata.nextLink", address));
            json.writeEndObject();
        };
    }

    /** How many there are. */
    @GetMapping(name = "countGraphDevices", path = "/$count")
    ResponseEntity<String> count(Caller caller, HttpServletRequest request) {
        IdentityFilter filter = IdentityFilter.of(caller.organization(), Options.of(request, COUNT_OPTIONS));
        departures.await(caller.organization());
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("" + devices.total(filter));
    }

    /** One device. */
    @GetMapping(name = "getGraphDevice", path = "/{id}")
    JsonAnswer one(@PathVariable String id, Caller caller, HttpServletRequest request) {
        Options options = Options.of(request, ONE_OPTIONS);
        departures.await(caller.organization(), id);
        Identity device = devices.find(caller.organization(), id).orElseThrow(NotFound::device);
        boolean beta = isBeta(request);
        return json -> IdentityJson.write(json, device, beta, options.select());
    }

    private List<Identity> read(IdentityFilter filter, Options options, String list) {
        return options.skipToken()
                .map(token -> devices.behind(filter, Token.parse(token, list, 2), options.top() + 1))
                .orElseGet(() -> devices.first(filter, options.skip(), options.top() + 1));
    }

    private static Map<String, String> query(Options options, Token token) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("$filter", options.filter());
        query.put("$orderby", options.orderBy());
        query.put("$select", options.sentSelect());
        query.put("$count", options.count() ? "true" : "");
        query.values().removeIf(String::isEmpty);
        query.put("$top", "" + options.top());
        query.put("$skiptoken", token.text());
        return query;
    }

    private static boolean isBeta(HttpServletRequest request) {
        return request.getRequestURI().toLowerCase(Locale.ROOT).startsWith("/beta/");
    }
}
