package rollcall.gateway.console;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The console at {@code /}, for anybody: it holds nothing, and shows what the API answers to the person who is logged in. */
@Configuration(proxyBeanMethods = false)
class ConsolePages {
    /** Nothing from elsewhere runs, and what runs talks to nobody else. */
    private static final String OWN_ALONE =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /** What programs call: there, an address that is not known stays unknown. */
    private static final Pattern NO_PAGE =
            Pattern.compile("/(v1|v1\\.0|beta|actuator|docs|console|login|logout|session|oauth2|openapi\\.json)(/.*)?");

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets = new Assets();

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> filesOfConsole() {
        return RouterFunctions.route(GET("/console/{version}/{*file}"), request -> {
            String file = request.pathVariable("file").substring(1);
            Optional<Asset> asset =
                    request.pathVariable("version").equals(assets.version()) ? assets.file(file) : Optional.empty();
            return asset.isPresent()
                    ? shown(request, asset.get(), FOR_GOOD)
                    : ServerResponse.notFound()
                            .cacheControl(CacheControl.noStore())
                            .build();
        });
    }

    /** Each page has an address of its own, which the page itself makes sense of. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    RouterFunction<ServerResponse> pagesOfConsole() {
        RequestPredicate page = GET("/**").and(ConsolePages::isPage);
        return RouterFunctions.route(page, request -> shown(request, assets.page(), CacheControl.noCache()));
    }

    private static boolean isPage(ServerRequest request) {
        return request.path().equals("/")
                || !NO_PAGE.matcher(request.path()).matches()
                        && request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private ServerResponse shown(ServerRequest request, Asset asset, CacheControl kept) {
        ServerResponse.BodyBuilder answer = ServerResponse.ok()
                .contentType(asset.type())
                .cacheControl(kept)
                // What is there already is answered 304 by the framework.
                .eTag('"' + assets.version() + '"')
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header("Content-Security-Policy", OWN_ALONE)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff");
        List<String> encodings = request.headers().header(HttpHeaders.ACCEPT_ENCODING);
        if (encodings.stream().anyMatch(encoding -> encoding.contains("gzip"))) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.packed());
        }
        return answer.body(asset.content());
    }
}
