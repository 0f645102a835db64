package rollcall.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services stand: scheme, host and port, without a path.
 *
 * @param ingest takes uploads
 * @param registry hears commands and answers what was decided
 * @param status answers what became of uploads
 */
record Upstreams(
        @DefaultValue("http://localhost:8081") URI ingest,
        @DefaultValue("http://localhost:8083") URI registry,
        @DefaultValue("http://localhost:8084") URI status) {

    Upstreams {
        requireBase("ingest", ingest);
        requireBase("registry", registry);
        requireBase("status", status);
    }

    private static void requireBase(String name, URI base) {
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        boolean bare = base.getRawPath() == null || base.getRawPath().isEmpty();
        if (!web || base.getHost() == null || !bare || base.getRawQuery() != null || base.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "rollcall.gateway.%s must be like http://host:port, without path, query or user".formatted(name));
        }
    }
}
