package rollcall.http;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Last in order: the innermost valve reports an error, so this one comes before Spring Boot's. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class TomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final JsonMapper json;

    TomcatCustomizer(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerErrors(json)));
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                // Clients that read no answer before they have sent their body would see a cut connection instead of
                // the refusal, and repeat the upload for ever.
                http.setMaxSwallowSize(-1);
                // Who asks before sending is told of a refusal first.
                http.setContinueResponseTiming("onRead");
            }
        });
    }
}
