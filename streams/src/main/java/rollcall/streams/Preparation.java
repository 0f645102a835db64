package rollcall.streams;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;
import rollcall.schemas.TopicCheck;

/**
 * What must be so before the stream starts: topics as the catalogue has them, and what the service itself prepares. By
 * then the web server runs, so that a service that waits for its broker is seen to be alive.
 */
final class Preparation implements SmartLifecycle {
    /** After the web server, which starts 2,048 before the last, and before the stream, which starts 1,000 before. */
    private static final int PHASE = DEFAULT_PHASE - 1_500;

    private final StreamDefinition definition;
    private final StreamSettings settings;
    private final Map<String, Object> client;
    private volatile boolean running;

    Preparation(StreamDefinition definition, StreamSettings settings, Map<String, Object> client) {
        this.definition = definition;
        this.settings = settings;
        this.client = client;
    }

    @Override
    public void start() {
        try (Admin admin = Admin.create(client)) {
            TopicCheck.verify(admin, definition.topics(), settings.patience());
        }
        definition.preparation().run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
