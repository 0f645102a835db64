package rollcall.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Its port on this machine stays the same when it is stopped and started, and so does what it knows. */
final class SchemaRegistry extends GenericContainer<SchemaRegistry> {
    private static final int INNER_PORT = 8080;

    private final int port = freePort();

    SchemaRegistry() {
        super("apicurio/apicurio-registry:3.3.3");
        withEnv("APICURIO_DATASOURCE_URL", "jdbc:h2:file:/tmp/registry");
        withEnv(Containers.FOR_A_WHILE);
        // On the strategy itself: one that is set later would bring its own minute.
        waitingFor(
                Wait.forHttp("/apis/ccompat/v7/subjects").forPort(INNER_PORT).withStartupTimeout(Containers.PATIENCE));
        setExposedPorts(List.of(INNER_PORT));
        setPortBindings(List.of(port + ":" + INNER_PORT));
    }

    URI uri() {
        return URI.create("http://" + getHost() + ":" + port);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
