package rollcall.registry;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import rollcall.backbone.Backbone;
import rollcall.streams.Log;
import rollcall.streams.Provisioned;

/**
 * Two instances of the service on one backbone, for all tests of a run that ask for them: what one hears may be decided on
 * the other. Tests keep apart by their customers and their devices.
 */
public final class SharedRegistries implements AutoCloseable {
    private final Path directory;
    private final Backbone backbone;
    private final Log log;
    private final Registry one;
    private final Registry two;

    private SharedRegistries() throws IOException {
        directory = Files.createTempDirectory("registries");
        backbone = Provisioned.backbone();
        log = new Log(backbone);
        one = Registry.start(
                backbone,
                directory.resolve("one"),
                "--rollcall.webhooks.keys.test=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        two = Registry.start(backbone, directory.resolve("two"), "--rollcall.registry.instance-id=two");
        awaitDeciding(one);
        awaitDeciding(two);
    }

    /** The first command of all takes longer than a call waits for its decision. */
    private static void awaitDeciding(Registry registry) {
        registry.awaitReady();
        await().atMost(Registry.START)
                .until(() -> registry.call(
                                        "warm-up",
                                        "POST",
                                        "/v1/customers/warm-up/policies",
                                        "{\"name\":\"Warm-up\"}",
                                        "MS-RequestId",
                                        "6f0d8c1e-0000-4000-8000-000000000001")
                                .statusCode()
                        == 201);
    }

    /** To write what comes before the registry, and to read what it tells. */
    public Log log() {
        return log;
    }

    /** The one that can seal secrets. */
    public Registry one() {
        return one;
    }

    public Registry two() {
        return two;
    }

    @Override
    public void close() {
        two.close();
        one.close();
        log.close();
        backbone.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    /** Hands them to the tests' constructors. */
    public static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == SharedRegistries.class;
        }

        @Override
        public SharedRegistries resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(SharedRegistries.class, key -> start(), SharedRegistries.class);
        }

        private static SharedRegistries start() {
            try {
                return new SharedRegistries();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
