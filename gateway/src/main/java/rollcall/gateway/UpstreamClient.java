package rollcall.gateway;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A client that adds nothing, hides nothing and sends nothing twice. */
@Configuration(proxyBeanMethods = false)
class UpstreamClient {

    /** As many as there may be clients at the door: event streams hold theirs for hours. */
    private static final int CONNECTIONS = 10_000;

    /** After so long a connection is made anew, so that an instance that was started meanwhile gets its share. */
    private static final TimeValue CONNECTION_LASTS = TimeValue.ofMinutes(1);

    @Bean
    ClientHttpRequestFactoryBuilder<?> clientHttpRequestFactoryBuilder() {
        var connections = ManagedHttpClientConnectionFactory.builder()
                .responseOutOfOrderStrategy(new EarlyRefusals())
                .build();
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(manager -> manager.setConnectionFactory(connections)
                        .setDnsResolver(new AnyInstance(SystemDefaultDnsResolver.INSTANCE))
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS))
                // A connection that died while idle would cost an upload its first try.
                .withConnectionConfigCustomizer(connection -> connection
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(CONNECTION_LASTS))
                .withDefaultRequestConfigCustomizer(request -> request.setProtocolUpgradeEnabled(false))
                .withHttpClientCustomizer(client -> client.setConnectionReuseStrategy(UpstreamClient::isKept)
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .disableDefaultUserAgent());
    }

    /** A service that ends still answers on connections that are kept, but only to refuse: no upload may get there. */
    private static boolean isKept(HttpRequest request, HttpResponse response, HttpContext context) {
        return !Method.POST.isSame(request.getMethod())
                && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
    }
}
