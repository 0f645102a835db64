package rollcall.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers which call. What is not listed is not there. */
@Configuration(proxyBeanMethods = false)
class Routes {
    private final Forwarding forwarding;

    Routes(RollcallSettings settings) {
        forwarding = new Forwarding(settings.gateway().patience());
    }

    @Bean
    RouterFunction<ServerResponse> uploads(RollcallSettings settings) {
        RequestPredicate uploads = path("/v1/customers/{customer}/deviceBatches")
                .or(path("/v1/customers/{customer}/deviceBatches/{groupTag}/devices"))
                .or(path("/v1/checkins"));
        return route(
                "ingest",
                methods(HttpMethod.POST).and(uploads),
                settings.gateway().ingest());
    }

    /** Conflicts are shown where everything is shown, and settled with the other commands. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> conflicts(RollcallSettings settings) {
        RequestPredicate conflicts = path("/v1/operator/conflicts").or(path("/v1/operator/conflicts/{id}"));
        return route(
                "conflicts",
                methods(HttpMethod.GET, HttpMethod.HEAD).and(conflicts),
                settings.gateway().status());
    }

    /** What an operator looks at, and has taken again, where all of it is known. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> operations(RollcallSettings settings) {
        RequestPredicate looked =
                path("/v1/operator/now").or(path("/v1/operator/deadLetters")).or(path("/v1/operator/deadLetters/{id}"));
        RequestPredicate redriven = path("/v1/operator/deadLetters/{id}/redrive");
        return route(
                "operations",
                methods(HttpMethod.GET, HttpMethod.HEAD)
                        .and(looked)
                        .or(methods(HttpMethod.POST).and(redriven)),
                settings.gateway().status());
    }

    /** What was posted to a webhook, and whether it is to be posted again: the service that posts knows. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> deliveries(RollcallSettings settings) {
        RequestPredicate deliveries = path("/v1/customers/{customer}/webhooks/{id}/deliveries/{delivery}/redeliver")
                .or(path("/v1/customers/{customer}/webhooks/{id}/ping"));
        return route(
                "deliveries",
                methods(HttpMethod.POST).and(deliveries),
                settings.gateway().status());
    }

    /** A catalogue is published with the other commands, and shown where everything is shown. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> catalogue(RollcallSettings settings) {
        return route(
                "catalogue",
                methods(HttpMethod.GET, HttpMethod.HEAD).and(path("/v1/partners/{partner}/catalogue")),
                settings.gateway().status());
    }

    /** Consent, profiles, webhooks, catalogue and conflicts, whoever speaks. */
    @Bean
    @Order(1)
    RouterFunction<ServerResponse> commands(RollcallSettings settings) {
        RequestPredicate commands = path("/v1/customers/{customer}/relationships")
                .or(path("/v1/customers/{customer}/relationships/{*more}"))
                .or(path("/v1/customers/{customer}/policies"))
                .or(path("/v1/customers/{customer}/policies/{id}"))
                .or(path("/v1/customers/{customer}/devicePolicyUpdates"))
                .or(path("/v1/customers/{customer}/deviceBatches/{batch}/devices/{device}"))
                .or(path("/v1/customers/{customer}/webhooks"))
                .or(path("/v1/customers/{customer}/webhooks/{id}"))
                .or(path("/v1/partners/{*more}"))
                .or(path("/v1/operator/{*more}"));
        return route("registry", commands, settings.gateway().registry());
    }

    /** Devices that leave together: which they are is known where they are shown. */
    @Bean
    @Order(1)
    RouterFunction<ServerResponse> leaving(RollcallSettings settings) {
        RequestPredicate leaving =
                path("/v1/customers/{customer}/devices").or(path("/v1/customers/{customer}/uploads/{id}/devices"));
        return route(
                "leaving",
                methods(HttpMethod.DELETE).and(leaving),
                settings.gateway().status());
    }

    /** What is left to ask of a customer. */
    @Bean
    @Order(2)
    RouterFunction<ServerResponse> views(RollcallSettings settings) {
        RequestPredicate views = path("/v1/customers/{customer}/{*view}");
        return route(
                "status",
                methods(HttpMethod.GET, HttpMethod.HEAD).and(views),
                settings.gateway().status());
    }

    /**
     * Microsoft Graph's devices: read where everything is shown, imported as uploads are, changed with the other
     * commands. An import is taken from the list where the list is.
     */
    @Bean
    @Order(3)
    RouterFunction<ServerResponse> graph(RollcallSettings settings) {
        RequestPredicate imports = graph("importedWindowsAutopilotDeviceIdentities")
                .or(graph("importedWindowsAutopilotDeviceIdentities/import"));
        RequestPredicate device = graph("windowsAutopilotDeviceIdentities/{id}");
        RequestPredicate actions = graph("windowsAutopilotDeviceIdentities/{id}/updateDeviceProperties")
                .or(graph("windowsAutopilotDeviceIdentities/{id}/assignUserToDevice"))
                .or(graph("windowsAutopilotDeviceIdentities/{id}/unassignUserFromDevice"));
        RequestPredicate commands = methods(HttpMethod.POST)
                .and(actions)
                .or(methods(HttpMethod.PATCH, HttpMethod.DELETE).and(device));
        RequestPredicate views = methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(graph("importedWindowsAutopilotDeviceIdentities/{*id}")
                        .or(graph("windowsAutopilotDeviceIdentities/{*id}")))
                .or(methods(HttpMethod.DELETE).and(graph("importedWindowsAutopilotDeviceIdentities/{id}")));
        return route(
                        "graph-ingest",
                        methods(HttpMethod.POST).and(imports),
                        settings.gateway().ingest())
                .and(route("graph-registry", commands, settings.gateway().registry()))
                .and(route("graph-status", views, settings.gateway().status()));
    }

    private static RequestPredicate graph(String resource) {
        return path("/v1.0/deviceManagement/" + resource).or(path("/beta/deviceManagement/" + resource));
    }

    private RouterFunction<ServerResponse> route(String service, RequestPredicate calls, URI upstream) {
        return GatewayRouterFunctions.route(service)
                .route(calls, http())
                .before(uri(upstream))
                .filter(forwarding)
                .build();
    }
}
