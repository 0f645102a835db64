package rollcall.gateway.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.servlet.function.RequestPredicates.GET;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.webjars.WebJarVersionLocator;

/** {@code /openapi.json}, and {@code /docs} to read it by; for anybody. */
@Configuration(proxyBeanMethods = false)
class DocsPages {
    /** Nothing from elsewhere runs, and what runs talks to nobody else. */
    private static final String OWN_ALONE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> docs() {
        byte[] document = WholeApi.document().toString().getBytes(UTF_8);
        return RouterFunctions.route()
                .route(
                        GET("/openapi.json"),
                        request -> shown(MediaType.APPLICATION_JSON).body(document))
                .add(file("/docs", PAGE, own("index.html")))
                .add(file("/docs/docs.js", SCRIPT, own("docs.js")))
                .add(file("/docs/swagger-ui-bundle.js", SCRIPT, bought("swagger-ui-bundle.js")))
                .add(file("/docs/swagger-ui.css", STYLE, bought("swagger-ui.css")))
                .add(file("/docs/favicon-32x32.png", MediaType.IMAGE_PNG, bought("favicon-32x32.png")))
                .build();
    }

    private static RouterFunction<ServerResponse> file(String path, MediaType type, Resource file) {
        return RouterFunctions.route(GET(path), request -> shown(type).body(file));
    }

    private static ServerResponse.BodyBuilder shown(MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", OWN_ALONE);
    }

    private static Resource own(String name) {
        return new ClassPathResource("rollcall/gateway/docs/" + name);
    }

    private static Resource bought(String name) {
        return new ClassPathResource(new WebJarVersionLocator().fullPath("swagger-ui", name));
    }
}
