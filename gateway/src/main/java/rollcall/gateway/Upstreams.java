package rollcall.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services stand: scheme, host and port, without a path; and how long one may be away.
 *
 * @param ingest takes uploads
 * @param registry hears commands and answers what was decided
 * @param status answers what became of uploads
 * @param patience how long a call waits where its service takes no connection, as while it is restarted: 0 to 60 s
 */
record Upstreams(
        @DefaultValue("http://localhost:8081") URI ingest,
        @DefaultValue("http://localhost:8083") URI registry,
        @DefaultValue("http://localhost:8084") URI status,
        @DefaultValue("15s") Duration patience) {

    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(1);

    Upstreams {
        requireBase("ingest", ingest);
        requireBase("registry", registry);
        requireBase("status", status);
        if (patience.isNegative() || patience.compareTo(LONGEST_PATIENCE) > 0) {
            throw new IllegalArgumentException("rollcall.gateway.patience must be from 0 to 60 s");
        }
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
